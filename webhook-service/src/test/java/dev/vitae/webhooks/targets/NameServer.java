package dev.vitae.webhooks.targets;

import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.nio.NioDatagramChannel;
import io.netty.handler.codec.dns.DatagramDnsQuery;
import io.netty.handler.codec.dns.DatagramDnsQueryDecoder;
import io.netty.handler.codec.dns.DatagramDnsResponse;
import io.netty.handler.codec.dns.DatagramDnsResponseEncoder;
import io.netty.handler.codec.dns.DefaultDnsQuestion;
import io.netty.handler.codec.dns.DefaultDnsRawRecord;
import io.netty.handler.codec.dns.DnsQuestion;
import io.netty.handler.codec.dns.DnsRecordType;
import io.netty.handler.codec.dns.DnsResponseCode;
import io.netty.handler.codec.dns.DnsSection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** A real name server that says what a test wants. */
final class NameServer implements AutoCloseable {

    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final AtomicInteger asked = new AtomicInteger();
    private final NioEventLoopGroup loop = new NioEventLoopGroup(1);
    private final Channel channel;

    private record Answer(int seconds, List<InetAddress> addresses) {}

    private NameServer() {
        channel = new Bootstrap()
                .group(loop)
                .channel(NioDatagramChannel.class)
                .handler(new ChannelInitializer<NioDatagramChannel>() {
                    @Override
                    protected void initChannel(NioDatagramChannel opened) {
                        opened.pipeline()
                                .addLast(
                                        new DatagramDnsQueryDecoder(), new DatagramDnsResponseEncoder(), new Answers());
                    }
                })
                .bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
                .syncUninterruptibly()
                .channel();
    }

    static NameServer start() {
        return new NameServer();
    }

    InetSocketAddress address() {
        return (InetSocketAddress) channel.localAddress();
    }

    /** From now on, and to be kept so long. */
    void answer(String name, int seconds, String... addresses) {
        answers.put(
                name + ".",
                new Answer(
                        seconds,
                        Stream.of(addresses).map(InetAddress::ofLiteral).toList()));
    }

    int asked() {
        return asked.get();
    }

    @Override
    public void close() {
        channel.close().syncUninterruptibly();
        loop.shutdownGracefully();
    }

    private final class Answers extends SimpleChannelInboundHandler<DatagramDnsQuery> {

        @Override
        protected void channelRead0(ChannelHandlerContext context, DatagramDnsQuery query) {
            asked.incrementAndGet();
            DnsQuestion question = query.recordAt(DnsSection.QUESTION);
            DatagramDnsResponse response = new DatagramDnsResponse(query.recipient(), query.sender(), query.id());
            response.addRecord(DnsSection.QUESTION, new DefaultDnsQuestion(question.name(), question.type()));
            Answer answer = answers.get(question.name());
            if (answer == null) {
                response.setCode(DnsResponseCode.NXDOMAIN);
            } else {
                answer.addresses().stream()
                        .filter(address -> type(address).equals(question.type()))
                        .forEach(address -> response.addRecord(
                                DnsSection.ANSWER,
                                new DefaultDnsRawRecord(
                                        question.name(),
                                        question.type(),
                                        answer.seconds(),
                                        Unpooled.wrappedBuffer(address.getAddress()))));
            }
            context.writeAndFlush(response);
        }

        private static DnsRecordType type(InetAddress address) {
            return address.getAddress().length == 4 ? DnsRecordType.A : DnsRecordType.AAAA;
        }
    }
}

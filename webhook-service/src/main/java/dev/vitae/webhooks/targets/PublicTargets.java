package dev.vitae.webhooks.targets;

import static java.util.function.Predicate.not;

import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressNetwork.IPAddressGenerator;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.vertx.MutinyHelper;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.net.SocketAddress;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lets deliveries go to the public internet, and to hosts that an operator has allowed by name. */
@Singleton
final class PublicTargets implements TargetGuard {

    private static final IPAddressGenerator ADDRESSES = new IPAddressGenerator();

    private final Names names;
    private final AddressRules rules;
    private final Set<Host> allowed;
    private final boolean requireHttps;

    @Inject
    PublicTargets(TargetSettings settings, Names names) {
        this.names = names;
        this.rules = AddressRules.load(listed(settings.forbiddenAddresses()).toList());
        this.allowed =
                listed(settings.allowedHosts()).map(PublicTargets::allowedHost).collect(Collectors.toUnmodifiableSet());
        this.requireHttps = settings.requireHttps();
    }

    @Override
    public Uni<CheckedTarget> check(String targetUrl) {
        try {
            TargetUrl url = TargetUrl.parse(targetUrl);
            if (requireHttps && !url.isEncrypted() && !allowed.contains(url.host())) {
                throw new ForbiddenTargetException("https_required", "target_url must begin with https://", false);
            }
            return switch (url.host()) {
                case Host.Literal(IPAddress address) -> judged(url, List.of(address));
                case Host.Name(String name) -> resolved(name).flatMap(addresses -> judged(url, addresses));
            };
        } catch (ForbiddenTargetException e) {
            return Uni.createFrom().failure(e);
        }
    }

    private Uni<List<IPAddress>> resolved(String name) {
        Uni<List<InetAddress>> addresses = names.addresses(name)
                .onFailure()
                .transform(failure -> new ForbiddenTargetException(
                        "unknown_host", "target_url has a host that can't be found: " + name, true));
        return onOwnContext(addresses)
                .map(found -> found.stream()
                        .map(address -> ADDRESSES.from(address.getAddress()))
                        .toList());
    }

    /** Names are resolved elsewhere; who asks goes on where it asked. */
    private static <T> Uni<T> onOwnContext(Uni<T> uni) {
        Context context = Vertx.currentContext();
        return context == null ? uni : uni.emitOn(MutinyHelper.executor(context));
    }

    private Uni<CheckedTarget> judged(TargetUrl url, List<IPAddress> addresses) {
        Optional<String> objection = allowed.contains(url.host())
                ? Optional.empty()
                : addresses.stream()
                        .map(rules::objection)
                        .flatMap(Optional::stream)
                        .findFirst();
        return objection.isPresent()
                ? Uni.createFrom().failure(forbidden(url.host(), objection.get()))
                : Uni.createFrom().item(() -> checked(url, oneOf(addresses)));
    }

    private static CheckedTarget checked(TargetUrl url, IPAddress address) {
        return new CheckedTarget(
                url.uri(),
                SocketAddress.inetSocketAddress(
                        url.port(), address.toInetAddress().getHostAddress()));
    }

    /** What a name leads to isn't told: it may be known to us alone. */
    private static ForbiddenTargetException forbidden(Host host, String objection) {
        String message = switch (host) {
            case Host.Literal literal -> literal.text() + " is " + objection;
            case Host.Name(String name) -> name + " leads to an address that is not public";
        };
        return new ForbiddenTargetException("forbidden_address", "target_url must be public: " + message, false);
    }

    /** Any, so that the next attempt has a chance where one of them is dead; IPv6 where there is nothing else. */
    private static IPAddress oneOf(List<IPAddress> addresses) {
        List<IPAddress> ipv4 = addresses.stream().filter(IPAddress::isIPv4).toList();
        List<IPAddress> choice = ipv4.isEmpty() ? addresses : ipv4;
        return choice.get(ThreadLocalRandom.current().nextInt(choice.size()));
    }

    private static Host allowedHost(String text) {
        return Host.parse(text)
                .orElseThrow(() -> new IllegalArgumentException("vitae.webhooks.allowed-hosts: no host: " + text));
    }

    private static Stream<String> listed(Optional<String> setting) {
        return setting.stream()
                .flatMap(text -> Arrays.stream(text.split(",", -1)))
                .map(String::strip)
                .filter(not(String::isEmpty));
    }
}

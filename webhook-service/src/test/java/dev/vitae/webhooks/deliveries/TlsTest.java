package dev.vitae.webhooks.deliveries;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitae.webhooks.targets.CheckedTarget;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.PfxOptions;
import io.vertx.core.net.SocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The connection goes to the address that was checked; whose certificate it must be, and the header, say the name. */
class TlsTest {

    private static final String PASSWORD = "of-the-tests";

    @TempDir
    static Path folder;

    private final Vertx vertx = Vertx.vertx();
    private final List<String> calledAs = new CopyOnWriteArrayList<>();
    private HttpServer server;

    @BeforeAll
    static void makeCertificate() throws Exception {
        int exit = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-alias",
                        "receiver",
                        "-dname",
                        "CN=hooks.example.com",
                        "-ext",
                        "san=dns:hooks.example.com",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        folder.resolve("receiver.p12").toString(),
                        "-storepass",
                        PASSWORD)
                .inheritIO()
                .start()
                .waitFor();
        assertThat(exit).isZero();
    }

    @BeforeEach
    void start() throws Exception {
        server = vertx.createHttpServer(new HttpServerOptions()
                        .setHost("127.0.0.1")
                        .setPort(0)
                        .setSsl(true)
                        .setSni(true)
                        .setKeyCertOptions(certificate()))
                .requestHandler(request -> {
                    calledAs.add(request.connection().indicatedServerName() + " "
                            + request.authority().host());
                    request.response().setStatusCode(204).end();
                })
                .listen()
                .toCompletionStage()
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);
    }

    @AfterEach
    void stop() throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    @Test
    void theCertificateOfTheNameIsAcceptedAtTheAddress() throws Exception {
        assertThat(answerOf("hooks.example.com"))
                .isInstanceOfSatisfying(
                        Answer.Received.class,
                        answer -> assertThat(answer.status()).isEqualTo(204));
        assertThat(calledAs).containsExactly("hooks.example.com hooks.example.com");
    }

    @Test
    void theCertificateOfAnotherNameIsNot() throws Exception {
        assertThat(answerOf("another.example.com")).isInstanceOf(Answer.Unreachable.class);
        assertThat(calledAs).isEmpty();
    }

    private Answer answerOf(String host) throws Exception {
        HttpClient client = vertx.createHttpClient(new HttpClientOptions().setTrustOptions(certificate()));
        CheckedTarget target = new CheckedTarget(
                URI.create("https://" + host + ":" + server.actualPort() + "/hook"),
                SocketAddress.inetSocketAddress(server.actualPort(), "127.0.0.1"));
        CompletableFuture<Answer> answer = new CompletableFuture<>();
        Context context = vertx.getOrCreateContext();
        Exchange exchange = new Exchange(
                context,
                client,
                Duration.ofSeconds(10),
                MultiMap.caseInsensitiveMultiMap(),
                Buffer.buffer("{}"),
                answer::complete);
        context.runOnContext(ready -> exchange.start(
                url -> Uni.createFrom().item(target), target.url().toString()));
        return answer.get(20, TimeUnit.SECONDS);
    }

    private static PfxOptions certificate() {
        return new PfxOptions()
                .setPath(folder.resolve("receiver.p12").toString())
                .setPassword(PASSWORD);
    }
}

package dev.vitae.bench.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.vitae.bench.run.BenchException;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LoadTest {

    @Test
    void everyAnswerIsCounted() {
        try (HelloServer server = new HelloServer();
                Load load = new Load(4)) {
            assertThat(load.run(List.of(server.target()), 1)).isPositive();
        }
    }

    @Test
    void anAnswerThatIsNotOkFailsTheRun() {
        AtomicInteger asked = new AtomicInteger();
        Vertx vertx = Vertx.vertx();
        HttpServer server = vertx.createHttpServer()
                .requestHandler(request -> request.response()
                        .setStatusCode(asked.incrementAndGet() < 10 ? 200 : 429)
                        .end())
                .listen(0)
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        Target target = new Target("127.0.0.1", server.actualPort(), "/job", Map.of());

        try (Load load = new Load(2)) {
            assertThatExceptionOfType(BenchException.class)
                    .isThrownBy(() -> load.run(List.of(target), 30))
                    .withMessageContaining("/job answered 429");
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().join();
        }
    }
}

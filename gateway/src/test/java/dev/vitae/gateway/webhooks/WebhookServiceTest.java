package dev.vitae.gateway.webhooks;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.common.ids.AccountId;
import dev.vitae.gateway.errors.ApiException;
import io.vertx.core.http.HttpMethod;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.buffer.Buffer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WebhookServiceTest {

    @Test
    void whereNobodyListensItIsUnavailable() throws IOException {
        Vertx vertx = Vertx.vertx();
        try {
            WebhookService service = new WebhookService(vertx, at(freePort()), new ObjectMapper());
            WebhookService.Question question = new WebhookService.Question(
                    HttpMethod.GET, "", null, Buffer.buffer(), new AccountId(UUID.randomUUID()), "req_1");

            assertThatThrownBy(() -> service.ask(question).await().atMost(Duration.ofSeconds(10)))
                    .isInstanceOf(ApiException.class)
                    .hasMessage("Webhooks are not available, try again later");
        } finally {
            vertx.close().await().atMost(Duration.ofSeconds(10));
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static WebhooksConfig at(int port) {
        return new WebhooksConfig() {
            @Override
            public URI url() {
                return URI.create("http://127.0.0.1:" + port);
            }

            @Override
            public Duration timeout() {
                return Duration.ofSeconds(5);
            }
        };
    }
}

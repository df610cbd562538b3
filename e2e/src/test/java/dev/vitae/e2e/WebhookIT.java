package dev.vitae.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningSuite.class)
class WebhookIT {

    private static final int UPLOADS = 20;

    @Test
    void whoSubscribesIsToldOfAnUploadByASignedDelivery(SuiteProcesses suite) throws Exception {
        var portal = suite.portal(suite.newKey("basic"));
        try (var receiver = new WebhookReceiver()) {
            var secret = subscribe(portal, receiver).path("secret").asText();

            upload(suite, portal);

            var delivery = receiver.next();
            new Webhook(secret).verify(delivery.body(), delivery.headers());
            assertThatThrownBy(() -> new Webhook(secret).verify(delivery.body() + " ", delivery.headers()))
                    .isInstanceOf(WebhookVerificationException.class);
            var event = new ObjectMapper().readTree(delivery.body());
            assertThat(event.path("type").asText()).isEqualTo("parse.completed");
            assertThat(event.path("data")
                            .path("results")
                            .path(0)
                            .path("candidate")
                            .path("name")
                            .asText())
                    .isEqualTo("Amelia Hartwell");
        }
    }

    @Test
    void theReceiverHearsOfAJobSoonAfterItsEnd(SuiteProcesses suite) throws Exception {
        var portal = suite.portal(suite.newKey("pro"));
        try (var receiver = new WebhookReceiver()) {
            subscribe(portal, receiver);
            var delays = new ArrayList<Duration>();

            for (int i = 0; i < UPLOADS; i++) {
                upload(suite, portal);
                var delivery = receiver.next();
                delays.add(Duration.between(finished(delivery), delivery.at()));
            }

            delays.sort(Comparator.naturalOrder());
            System.out.printf(
                    "webhooks, from a job's finish to its receiver: p50 %d ms, longest %d ms, %d uploads one after the other%n",
                    delays.get(UPLOADS / 2).toMillis(), delays.getLast().toMillis(), UPLOADS);
            assertThat(delays).allMatch(delay -> !delay.isNegative());
        }
    }

    private static JsonNode subscribe(Portal portal, WebhookReceiver receiver) throws IOException {
        var answer = portal.post("/webhooks", """
                {"target_url": "%s", "event_types": ["parse.completed"]}""".formatted(receiver.url()));
        assertThat(answer.status()).isEqualTo(201);
        return answer.body().path("webhook");
    }

    private static void upload(SuiteProcesses suite, Portal portal) throws IOException {
        var answer = portal.upload(CvFile.copies(suite.samples().resolve("amelia-hartwell.pdf"), 1));
        assertThat(answer.status()).isEqualTo(200);
    }

    private static Instant finished(WebhookReceiver.Delivery delivery) throws IOException {
        return Instant.parse(
                new ObjectMapper().readTree(delivery.body()).path("created_at").asText());
    }
}

package dev.vitae.webhooks.deliveries;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitae.common.ids.DeliveryId;
import dev.vitae.common.ids.EventId;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AttemptSpansTest {

    private final List<SpanData> exported = new ArrayList<>();
    private final AttemptSpans spans = new AttemptSpans(SdkTracerProvider.builder()
            .addSpanProcessor(SimpleSpanProcessor.create(new Collecting()))
            .build()
            .get("test"));

    @Test
    void anAttemptContinuesTheTraceOfTheUpload() {
        Claimed delivery = delivery("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");

        AttemptSpans.end(spans.begin(delivery), new Answer.Received(503, null, ""));

        SpanData span = exported.getFirst();
        assertThat(span.getTraceId()).isEqualTo("0af7651916cd43dd8448eb211c80319c");
        assertThat(span.getParentSpanId()).isEqualTo("b7ad6b7169203331");
        assertThat(span.getAttributes().get(AttributeKey.longKey("http.response.status_code")))
                .isEqualTo(503);
        assertThat(span.getAttributes().get(AttributeKey.stringKey("vitae.delivery.id")))
                .isEqualTo(delivery.id().toString());
    }

    @Test
    void withoutATraceItBeginsItsOwn() {
        AttemptSpans.end(spans.begin(delivery(null)), new Answer.TimedOut("late"));

        assertThat(exported.getFirst().getParentSpanContext().isValid()).isFalse();
    }

    private static Claimed delivery(@Nullable String traceparent) {
        return new Claimed(
                new DeliveryId(UUID.randomUUID()),
                UUID.randomUUID(),
                UUID.randomUUID(),
                false,
                null,
                "standard",
                "https://receiver.example/",
                0,
                new EventId(UUID.randomUUID()),
                "parse.completed",
                Instant.EPOCH,
                traceparent,
                Buffer.buffer("{}"),
                at -> List.of());
    }

    private final class Collecting implements SpanExporter {

        @Override
        public CompletableResultCode export(Collection<SpanData> spans) {
            exported.addAll(spans);
            return CompletableResultCode.ofSuccess();
        }

        @Override
        public CompletableResultCode flush() {
            return CompletableResultCode.ofSuccess();
        }

        @Override
        public CompletableResultCode shutdown() {
            return CompletableResultCode.ofSuccess();
        }
    }
}

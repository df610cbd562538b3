package dev.vitae.parse.refinement;

import dev.vitae.common.candidate.ParsedDocument;
import dev.vitae.common.events.ParseRequested;
import dev.vitae.common.extraction.ExtractionAnswer;
import dev.vitae.common.extraction.ExtractionRequest;
import dev.vitae.common.extraction.FieldReading;
import dev.vitae.common.extraction.VisibleLine;
import dev.vitae.service.requests.Lane;
import dev.vitae.service.requests.MessageFormat;
import dev.vitae.service.requests.UnreadableMessageException;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Has a language model read the fields of a CV of which the engine isn't sure. It is an addition: whatever goes wrong about it,
 * there are no readings, and the engine's own answer stands.
 */
@Singleton
public class Refinement {

    private static final Logger LOG = Logger.getLogger(Refinement.class);
    private static final MessageFormat<ParsedDocument> DOCUMENTS = MessageFormat.of(ParsedDocument.class);
    private static final MessageFormat<VisibleLine[]> LINES = MessageFormat.of(VisibleLine[].class);
    private static final MessageFormat<ExtractionRequest> QUESTIONS = MessageFormat.of(ExtractionRequest.class);
    private static final MessageFormat<ExtractionAnswer> ANSWERS = MessageFormat.of(ExtractionAnswer.class);
    private static final int OK = 200;

    private final @Nullable URI address;
    private final double bound;
    private final Duration timeout;
    private final MeterRegistry meters;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    public Refinement(RefinementSettings settings, MeterRegistry meters) {
        this.address =
                settings.url().map(url -> url.resolve("/internal/extractions")).orElse(null);
        this.bound = settings.confidence();
        this.timeout = settings.timeout();
        this.meters = meters;
    }

    /** Whether anybody is asked about this request at all. */
    public boolean isWanted(ParseRequested request) {
        return address != null && request.refine();
    }

    /**
     * What the model has read, for the engine to take where it isn't sure. Blocks, for at most the time that the settings give.
     *
     * @param document a {@link ParsedDocument} as JSON
     * @param lines a list of {@link VisibleLine} as JSON
     */
    public List<FieldReading> readings(Lane lane, ParseRequested request, byte[] document, byte[] lines)
            throws InterruptedException {
        try {
            ParsedDocument parsed = DOCUMENTS.read(document);
            if (address == null || parsed.selfCheck().stream().noneMatch(field -> field.confidence() < bound)) {
                return counted("sure", List.of());
            }
            ExtractionRequest question = new ExtractionRequest(parsed, List.of(LINES.read(lines)));
            List<FieldReading> readings = ask(address, lane, request, question).readings();
            return counted(readings.isEmpty() ? "nothing" : "read", readings);
        } catch (UnreadableMessageException
                | IOException
                | ExecutionException
                | TimeoutException
                | RuntimeException e) {
            // its message may quote the CV
            LOG.warnf("No readings of a language model: %s", e.getClass().getSimpleName());
            return counted("failed", List.of());
        }
    }

    private ExtractionAnswer ask(URI address, Lane lane, ParseRequested request, ExtractionRequest question)
            throws IOException, InterruptedException, ExecutionException, TimeoutException, UnreadableMessageException {
        HttpRequest post = HttpRequest.newBuilder(address)
                .header("content-type", "application/json")
                .header("x-vitae-account", request.accountId().toString())
                .header("x-vitae-lane", lane.label())
                .POST(BodyPublishers.ofByteArray(QUESTIONS.bytes(question)))
                .build();
        CompletableFuture<HttpResponse<byte[]>> answer = http.sendAsync(post, BodyHandlers.ofByteArray());
        try {
            // the client's own limit would end with the headers
            HttpResponse<byte[]> response = answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
            if (response.statusCode() != OK) {
                throw new IOException("status " + response.statusCode());
            }
            return ANSWERS.read(response.body());
        } finally {
            answer.cancel(true);
        }
    }

    private List<FieldReading> counted(String outcome, List<FieldReading> readings) {
        meters.counter("vitae_refinements_total", "outcome", outcome).increment();
        return readings;
    }
}

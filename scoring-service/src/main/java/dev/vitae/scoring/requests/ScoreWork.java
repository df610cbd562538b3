package dev.vitae.scoring.requests;

import dev.vitae.common.blobs.BlobStore;
import dev.vitae.common.events.ScoreFinished;
import dev.vitae.common.events.ScoreRequested;
import dev.vitae.common.scoring.Assessment;
import dev.vitae.common.scoring.ScoreInput;
import dev.vitae.scoring.assessments.Assessments;
import dev.vitae.scoring.models.Caller;
import dev.vitae.service.blobs.BlobStoreProbe;
import dev.vitae.service.requests.Lane;
import dev.vitae.service.requests.MessageFormat;
import dev.vitae.service.requests.ServiceStopsException;
import dev.vitae.service.requests.UnreadableMessageException;
import dev.vitae.service.waiting.Backoff;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;

/**
 * Takes one request to its end. Every request ends as an assessment or as a failure; only when the blob store as a whole is
 * away, or the service stops, does it stay undone.
 */
@Singleton
class ScoreWork {

    private static final Logger LOG = Logger.getLogger(ScoreWork.class);
    private static final MessageFormat<ScoreInput> INPUTS = MessageFormat.of(ScoreInput.class);
    private static final MessageFormat<Assessment> ASSESSMENTS = MessageFormat.of(Assessment.class);
    private static final int TRIES_BEFORE_BLAMING_THE_BLOB = 5;
    private static final int LARGEST_INPUT = 20 * 1024 * 1024;

    private final BlobStore blobs;
    private final BlobStoreProbe probe;
    private final Assessments assessments;
    private final ServiceEnd end;
    private final Clock clock = Clock.systemUTC();

    ScoreWork(BlobStore blobs, BlobStoreProbe probe, Assessments assessments, ServiceEnd end) {
        this.blobs = blobs;
        this.probe = probe;
        this.assessments = assessments;
        this.end = end;
    }

    /**
     * Reads the input and stores its assessment.
     *
     * @throws ServiceStopsException where the service stops before that is done
     */
    ScoreFinished finish(Lane lane, ScoreRequested request) throws ServiceStopsException, InterruptedException {
        Backoff backoff = new Backoff(Duration.ofMillis(100), Duration.ofSeconds(10));
        for (int tries = 1; ; tries++) {
            try {
                return attempt(lane, request);
            } catch (IOException e) {
                if (tries >= TRIES_BEFORE_BLAMING_THE_BLOB && probe.works()) {
                    LOG.errorf(e, "Request given up after %d tries, although the blob store works", tries);
                    return failed(request, 0);
                }
                Duration pause = backoff.next();
                LOG.warnf("Blob store not usable, next try in %s: %s", pause, e);
                end.pause(pause);
            }
        }
    }

    private ScoreFinished attempt(Lane lane, ScoreRequested request) throws IOException {
        byte[] input;
        try (InputStream blob = blobs.open(request.inputKey())) {
            input = blob.readNBytes(LARGEST_INPUT);
        } catch (NoSuchFileException e) {
            // erased with its candidate, and then nobody hears of it
            LOG.info("The input is gone");
            return failed(request, 0);
        } catch (IllegalArgumentException e) {
            LOG.error("The input has a key that no blob can have");
            return failed(request, 0);
        }
        long start = System.nanoTime();
        byte[] result;
        try {
            Caller caller = new Caller(request.accountId().toString(), lane == Lane.INTERACTIVE);
            Assessment assessment = assessments.assess(INPUTS.read(input), caller);
            result = ASSESSMENTS.bytes(assessment);
        } catch (UnreadableMessageException e) {
            LOG.errorf("The input can't be read: %s", e.getMessage());
            return failed(request, millisSince(start));
        } catch (RuntimeException e) {
            // its message may quote the input
            LOG.errorf("The input can't be judged: %s", where(e));
            return failed(request, millisSince(start));
        }
        long millis = millisSince(start);
        blobs.put(request.resultKey(), new ByteArrayInputStream(result));
        return ScoreFinished.scored(request, millis, Instant.now(clock));
    }

    private ScoreFinished failed(ScoreRequested request, long millis) {
        return ScoreFinished.failed(request, millis, Instant.now(clock));
    }

    private static String where(RuntimeException e) {
        StackTraceElement[] stack = e.getStackTrace();
        return e.getClass().getSimpleName() + (stack.length == 0 ? "" : " at " + stack[0]);
    }

    private static long millisSince(long start) {
        return Duration.ofNanos(System.nanoTime() - start).toMillis();
    }
}

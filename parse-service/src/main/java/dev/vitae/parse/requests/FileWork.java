package dev.vitae.parse.requests;

import dev.vitae.common.blobs.BlobStore;
import dev.vitae.common.errors.FileErrorCode;
import dev.vitae.common.events.ParseFinished;
import dev.vitae.common.events.ParseRequested;
import dev.vitae.common.extraction.FieldReading;
import dev.vitae.parse.refinement.Refinement;
import dev.vitae.parse.sandbox.Outcome;
import dev.vitae.parse.sandbox.Sandbox;
import dev.vitae.parse.sandbox.TaskFolder;
import dev.vitae.service.blobs.BlobStoreProbe;
import dev.vitae.service.requests.Lane;
import dev.vitae.service.requests.ServiceStopsException;
import dev.vitae.service.waiting.Backoff;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Takes one file from its request to its end. Every file ends as data or as an error; only when the blob store as a whole is
 * away, or the service stops, does it stay undone.
 */
@Singleton
class FileWork {

    private static final Logger LOG = Logger.getLogger(FileWork.class);
    private static final int TRIES_BEFORE_BLAMING_THE_BLOB = 5;

    private final BlobStore blobs;
    private final BlobStoreProbe probe;
    private final Sandbox sandbox;
    private final Refinement refinement;
    private final Clock clock = Clock.systemUTC();

    FileWork(BlobStore blobs, BlobStoreProbe probe, Sandbox sandbox, Refinement refinement) {
        this.blobs = blobs;
        this.probe = probe;
        this.sandbox = sandbox;
        this.refinement = refinement;
    }

    /**
     * Reads the file and stores its result.
     *
     * @throws ServiceStopsException where the service stops before the file is done
     */
    ParseFinished finish(Lane lane, ParseRequested request) throws ServiceStopsException, InterruptedException {
        Backoff backoff = new Backoff(Duration.ofMillis(100), Duration.ofSeconds(10));
        for (int tries = 1; ; tries++) {
            try {
                return attempt(lane, request);
            } catch (IOException e) {
                if (tries >= TRIES_BEFORE_BLAMING_THE_BLOB && probe.works()) {
                    LOG.errorf(e, "File given up after %d tries, although the blob store works", tries);
                    return failed(request, FileErrorCode.INTERNAL, 0);
                }
                Duration pause = backoff.next();
                LOG.warnf("Blob store or work folder not usable, next try in %s: %s", pause, e);
                sandbox.pause(pause);
            } catch (RuntimeException e) {
                LOG.error("File ended by an unexpected error", e);
                return failed(request, FileErrorCode.INTERNAL, 0);
            }
        }
    }

    private ParseFinished attempt(Lane lane, ParseRequested request)
            throws IOException, ServiceStopsException, InterruptedException {
        try (TaskFolder folder = sandbox.newTaskFolder()) {
            InputStream blob;
            try {
                blob = blobs.open(request.blobKey());
            } catch (NoSuchFileException e) {
                // Erased with its job, and then nobody hears of it; or lost, and then that is our failure.
                return failed(request, FileErrorCode.INTERNAL, 0);
            }
            try (blob) {
                Files.copy(blob, folder.document());
            }
            if (refinement.isWanted(request)) {
                return refined(lane, request, folder);
            }
            return switch (sandbox.parse(lane, folder, request.documentType(), request.purpose(), request.asOf())) {
                case Outcome.Parsed(String parseTier, int pages, long parseMillis) -> {
                    try (InputStream result = folder.openResult()) {
                        blobs.put(request.resultKey(), result);
                    }
                    yield ParseFinished.parsed(request, parseTier, pages, parseMillis, Instant.now(clock));
                }
                case Outcome.Failed(FileErrorCode errorCode, long parseMillis) ->
                    failed(request, errorCode, parseMillis);
            };
        }
    }

    /** Read by the engine alone, and where it isn't sure once more with what a language model has read. */
    private ParseFinished refined(Lane lane, ParseRequested request, TaskFolder folder)
            throws IOException, ServiceStopsException, InterruptedException {
        Outcome alone = sandbox.parse(lane, folder, request.documentType(), request.asOf(), List.of());
        if (alone instanceof Outcome.Failed(FileErrorCode errorCode, long parseMillis)) {
            return failed(request, errorCode, parseMillis);
        }
        Outcome.Parsed best = (Outcome.Parsed) alone;
        byte[] result = content(folder);
        List<FieldReading> readings = refinement.readings(lane, request, result, folder.lines());
        if (!readings.isEmpty()
                && sandbox.parse(lane, folder, request.documentType(), request.asOf(), readings)
                        instanceof Outcome.Parsed helped) {
            result = content(folder);
            best = new Outcome.Parsed(helped.parseTier(), helped.pages(), best.parseMillis() + helped.parseMillis());
        }
        blobs.put(request.resultKey(), new ByteArrayInputStream(result));
        return ParseFinished.parsed(request, best.parseTier(), best.pages(), best.parseMillis(), Instant.now(clock));
    }

    private static byte[] content(TaskFolder folder) throws IOException {
        try (InputStream result = folder.openResult()) {
            return result.readAllBytes();
        }
    }

    private ParseFinished failed(ParseRequested request, FileErrorCode errorCode, long parseMillis) {
        LOG.infof("File ended: %s", errorCode.code());
        return ParseFinished.failed(request, errorCode, parseMillis, Instant.now(clock));
    }
}

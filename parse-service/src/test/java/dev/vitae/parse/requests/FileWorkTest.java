package dev.vitae.parse.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.vitae.common.blobs.BlobStore;
import dev.vitae.common.errors.FileErrorCode;
import dev.vitae.common.events.ParseFinished;
import dev.vitae.common.events.ParseRequested;
import dev.vitae.files.FolderBlobStore;
import dev.vitae.parse.refinement.Refinements;
import dev.vitae.parse.sandbox.Sandbox;
import dev.vitae.parse.sandbox.SandboxFixture;
import dev.vitae.service.blobs.BlobStoreProbe;
import dev.vitae.service.requests.Lane;
import dev.vitae.service.requests.ServiceStopsException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileWorkTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    private FlakyBlobStore blobs;
    private Sandbox sandbox;
    private FileWork work;
    private ExecutorService files;

    @BeforeEach
    void open() {
        blobs = new FlakyBlobStore(new FolderBlobStore(folder.resolve("blobs")));
        sandbox = new SandboxFixture(folder).open();
        work = new FileWork(blobs, new BlobStoreProbe(blobs, "test"), sandbox, Refinements.none());
        files = Executors.newVirtualThreadPerTaskExecutor();
    }

    @AfterEach
    void close() {
        files.shutdownNow();
        sandbox.close();
    }

    @Test
    void aBlobStoreThatIsAwayIsWaitedFor() throws Exception {
        ParseRequested request = request("ok");
        blobs.breaks = key -> true;
        Future<ParseFinished> end = files.submit(() -> work.finish(Lane.BULK, request));
        await().atMost(PATIENCE).until(() -> blobs.failures > 6);
        assertThat(end).isNotDone();

        blobs.breaks = key -> false;

        assertThat(end)
                .succeedsWithin(PATIENCE)
                .extracting(ParseFinished::errorCode)
                .isNull();
    }

    @Test
    void aBlobThatAloneCannotBeReadEndsItsFile() throws Exception {
        ParseRequested request = request("ok");
        blobs.breaks = key -> key.equals(request.blobKey());

        ParseFinished finished = work.finish(Lane.BULK, request);

        assertThat(finished.errorCode()).isEqualTo(FileErrorCode.INTERNAL);
    }

    @Test
    void aFileIsNotEndedByTheEndOfTheService() throws Exception {
        ParseRequested request = request("ok");
        blobs.breaks = key -> true;
        Future<ParseFinished> end = files.submit(() -> work.finish(Lane.BULK, request));
        await().atMost(PATIENCE).until(() -> blobs.failures > 0);

        sandbox.close();

        assertThat(end)
                .failsWithin(PATIENCE)
                .withThrowableThat()
                .havingCause()
                .isInstanceOf(ServiceStopsException.class);
        assertThatThrownBy(() -> work.finish(Lane.BULK, request)).isInstanceOf(ServiceStopsException.class);
    }

    private ParseRequested request(String script) throws IOException {
        return Parsing.request(blobs, script, false);
    }

    /** A blob store that can be made to fail. */
    private static final class FlakyBlobStore implements BlobStore {

        private final BlobStore sound;
        private volatile Predicate<String> breaks = key -> false;
        private volatile int failures;

        private FlakyBlobStore(BlobStore sound) {
            this.sound = sound;
        }

        @Override
        public long put(String key, InputStream content) throws IOException {
            check(key);
            return sound.put(key, content);
        }

        @Override
        public void putFile(String key, Path file) throws IOException {
            check(key);
            sound.putFile(key, file);
        }

        @Override
        public InputStream open(String key) throws IOException {
            check(key);
            return sound.open(key);
        }

        @Override
        public void delete(String key) throws IOException {
            check(key);
            sound.delete(key);
        }

        @Override
        public void deleteFolder(String folder) throws IOException {
            check(folder);
            sound.deleteFolder(folder);
        }

        private synchronized void check(String key) throws IOException {
            if (breaks.test(key)) {
                failures++;
                throw new AccessDeniedException(key);
            }
        }
    }
}

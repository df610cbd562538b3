package dev.vitae.gateway.uploads;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** The folder where files lie while they come in. What a killed process left there is swept away after an hour. */
@ApplicationScoped
class Spool {

    private static final Logger LOG = Logger.getLogger(Spool.class);
    /** Longer than any upload may take. */
    private static final Duration LEFT_BEHIND = Duration.ofHours(1);

    private final Path folder;
    private final Clock clock;
    /** Other replicas may spool into the same folder. */
    private final UUID process = UUID.randomUUID();

    private final AtomicLong files = new AtomicLong();
    private volatile boolean folderIsThere;

    Spool(@ConfigProperty(name = "vitae.uploads.folder") Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /** The name of a new file in the folder, which is there; the caller makes the file and removes it. */
    Path newFile() throws IOException {
        if (!folderIsThere) {
            Files.createDirectories(folder);
            folderIsThere = true;
        }
        return folder.resolve(process + "-" + files.incrementAndGet() + ".part");
    }

    @Scheduled(every = "15m", delayed = "5s")
    @RunOnVirtualThread
    void sweep() throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        Instant before = clock.instant().minus(LEFT_BEHIND);
        for (Path file : files()) {
            if (isOlder(file, before)) {
                Files.deleteIfExists(file);
                LOG.info("Swept away an upload that was broken off");
            }
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    private static boolean isOlder(Path file, Instant before) throws IOException {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(before);
        } catch (NoSuchFileException gone) {
            return false;
        }
    }
}

package dev.vitae.local.services;

import dev.vitae.local.processes.Folders;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;

/** Held while a suite is started or stopped, so that two terminals do not do both at once. */
final class DataLock implements AutoCloseable {

    private final FileChannel channel;

    private DataLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Waits until nobody else has it, and says so first. */
    static DataLock take(Settings settings, Consumer<String> progress) {
        try {
            Folders.createPrivate(settings.data());
            var channel = FileChannel.open(
                    settings.data().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                progress.accept("another ./suite is starting or stopping this suite, waiting for it");
                channel.lock();
            }
            return new DataLock(channel);
        } catch (IOException failure) {
            throw new SuiteException(
                    "the data folder %s cannot be written (%s); choose another one with %s"
                            .formatted(settings.data(), failure.getClass().getSimpleName(), Settings.DATA),
                    failure);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}

package dev.vitae.local.processes;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Gives the lines that a log gains, from where it ended at first; begins anew when the log does. */
public final class LogFollower {

    private static final int CHUNK = 64 * 1024;

    private final Path path;
    private final Consumer<String> lines;
    private final ByteArrayOutputStream unfinishedLine = new ByteArrayOutputStream();
    private long position;

    public LogFollower(Path path, Consumer<String> lines) throws IOException {
        this.path = path;
        this.lines = lines;
        position = Files.exists(path) ? Files.size(path) : 0;
    }

    /** Passes on what has come since the last call. */
    public void poll() throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        try (var file = new RandomAccessFile(path.toFile(), "r")) {
            if (file.length() < position) {
                position = 0;
                unfinishedLine.reset();
            }
            file.seek(position);
            var chunk = new byte[CHUNK];
            for (int read = file.read(chunk); read > 0; read = file.read(chunk)) {
                position += read;
                split(chunk, read);
            }
        }
    }

    private void split(byte[] chunk, int length) {
        for (int i = 0; i < length; i++) {
            if (chunk[i] == '\n') {
                lines.accept(unfinishedLine.toString(StandardCharsets.UTF_8));
                unfinishedLine.reset();
            } else {
                unfinishedLine.write(chunk[i]);
            }
        }
    }
}

package dev.vitae.engine.ocr;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One run of the program: a picture goes to its standard input, what it says comes from its standard output, no file is
 * written. It has one thread, a time limit, and a limit of its own on processor time, which ends it even when this process was
 * killed before it could.
 */
final class TesseractRun {

    private static final int MOST_OUTPUT = 8 * 1024 * 1024;
    private static final int PART = 8192;
    private static final String LIMITED = "ulimit -t \"$0\" 2>/dev/null; exec \"$@\"";

    /** The program did not do what it was asked for. */
    static final class FailedException extends Exception {
        FailedException(String message) {
            super(message);
        }
    }

    private TesseractRun() {}

    static String of(List<String> command, @Nullable GreyPicture picture, Duration limit) throws FailedException {
        List<String> limited = new ArrayList<>(List.of("sh", "-c", LIMITED, Long.toString(limit.toSeconds() + 1)));
        limited.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(limited).redirectError(ProcessBuilder.Redirect.DISCARD);
        // several documents are read beside each other already, each on a core of its own
        builder.environment().put("OMP_THREAD_LIMIT", "1");
        Process process;
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new FailedException("can't be started: " + e.getMessage());
        }
        try {
            CompletableFuture<byte[]> said = new CompletableFuture<>();
            Thread.ofPlatform().daemon().name("ocr-output").start(() -> readAll(process.getInputStream(), said));
            Thread.ofPlatform().daemon().name("ocr-input").start(() -> feed(process.getOutputStream(), picture));
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new FailedException("took more than " + limit);
            }
            if (process.exitValue() != 0) {
                throw new FailedException("exited with status " + process.exitValue());
            }
            return new String(said.join(), StandardCharsets.UTF_8);
        } catch (CompletionException e) {
            throw new FailedException("could not be understood");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FailedException("was interrupted");
        } finally {
            process.destroyForcibly();
        }
    }

    private static void feed(OutputStream in, @Nullable GreyPicture picture) {
        try (in) {
            if (picture != null) {
                in.write(picture.pgmHeader());
                writeInParts(picture.pixels(), in);
            }
        } catch (IOException e) {
            // it has ended before it read all: its exit status says so
        }
    }

    /** Java copies what it writes out of its heap: of a whole picture that would be memory that the process keeps. */
    private static void writeInParts(byte[] pixels, OutputStream in) throws IOException {
        for (int from = 0; from < pixels.length; from += PART) {
            in.write(pixels, from, Math.min(PART, pixels.length - from));
        }
    }

    private static void readAll(InputStream out, CompletableFuture<byte[]> said) {
        try (out) {
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            byte[] part = new byte[PART];
            for (int n = out.read(part); n >= 0; n = out.read(part)) {
                all.write(part, 0, n);
                if (all.size() > MOST_OUTPUT) {
                    throw new IOException("too much output");
                }
            }
            said.complete(all.toByteArray());
        } catch (IOException e) {
            said.completeExceptionally(e);
        }
    }
}

package dev.vitae.parse.sandbox;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Empties a child's standard error, so that the child never blocks on it. Until the child is ready there has been no document,
 * and its words are logged as they are. After that only what cannot quote a document is: names of exceptions, places in the
 * code, and what the JVM itself says at its end.
 */
final class ChildErrors implements Runnable {

    private static final Logger LOG = Logger.getLogger(ChildErrors.class);
    private static final int MAX_LINE_BYTES = 1024;
    private static final int MAX_LINES_LOGGED = 500;
    private static final Pattern HARMLESS =
            Pattern.compile("\\s*(?:Caused by: |Suppressed: )?[a-z][\\w.]*(?:\\.[A-Z][\\w$]*)+(?=:|$)"
                    + "|\\s+at [\\w.$/<>-]+\\([\\w. :]*\\)"
                    + "|Terminating due to java\\.lang\\.OutOfMemoryError.*");

    private final String child;
    private final InputStream in;
    private final AtomicBoolean ready = new AtomicBoolean();
    private volatile @Nullable String firstWords;
    private int logged;

    ChildErrors(String child, InputStream in) {
        this.child = child;
        this.in = in;
    }

    /** From now on the child sees documents. */
    void childIsReady() {
        ready.set(true);
    }

    /** What the child said first before it was ready, if anything: usually why it never will be. */
    Optional<String> firstWords() {
        return Optional.ofNullable(firstWords);
    }

    @Override
    public void run() {
        try (InputStream lines = new BufferedInputStream(in)) {
            byte[] line = new byte[MAX_LINE_BYTES];
            int length = 0;
            for (int next = lines.read(); next >= 0; next = lines.read()) {
                if (next == '\n') {
                    log(new String(line, 0, length, StandardCharsets.UTF_8));
                    length = 0;
                } else if (length < MAX_LINE_BYTES) {
                    line[length++] = (byte) next;
                }
            }
        } catch (IOException e) {
            LOG.tracef("%s closed its standard error", child);
        }
    }

    private void log(String line) {
        if (logged >= MAX_LINES_LOGGED) {
            return;
        }
        if (!ready.get()) {
            logged++;
            if (firstWords == null) {
                firstWords = line;
            }
            LOG.infof("%s: %s", child, line);
        } else if (LOG.isDebugEnabled()) {
            Matcher harmless = HARMLESS.matcher(line);
            if (harmless.lookingAt()) {
                logged++;
                LOG.debugf("%s: %s", child, harmless.group());
            }
        }
    }
}

package dev.vitae.bench.run;

import java.util.logging.Level;
import java.util.logging.Logger;

/** What the parsers' libraries have to say about a document does not go into a report. A child of the sandbox does the same. */
public final class QuietLibraries {

    private static final Logger ROOT_LOGGER = Logger.getLogger("");

    private QuietLibraries() {}

    /** Before the first of them is used. */
    public static void install() {
        ROOT_LOGGER.setLevel(Level.OFF);
        System.setProperty("log4j2.StatusLogger.level", "OFF");
        System.setProperty("slf4j.internal.verbosity", "ERROR");
    }
}

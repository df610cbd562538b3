package dev.vitae.bench.run;

import java.nio.file.Path;

/** The clone that is measured: where {@code vitae.project} says, or here. */
public final class Project {

    private Project() {}

    public static Path folder() {
        return Path.of(System.getProperty("vitae.project", "")).toAbsolutePath();
    }

    public static Path reports() {
        return folder().resolve("bench").resolve("reports");
    }

    /** The jars of a sandbox child. */
    public static Path engine() {
        return folder().resolve("parse-engine").resolve("target").resolve("engine");
    }
}

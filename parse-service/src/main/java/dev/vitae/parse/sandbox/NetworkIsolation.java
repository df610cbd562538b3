package dev.vitae.parse.sandbox;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** How children are kept off the network. Each way ends in the child's JVM itself: same process id, same standard input. */
enum NetworkIsolation {
    /** A network namespace of its own, made with the rights of root. */
    NAMESPACE("network namespace", "unshare -n --"),
    /** The same inside a user namespace, for which no rights are needed where the system allows it. */
    USER_NAMESPACE("network namespace in a user namespace", "unshare -rn --"),
    NONE("none", "");

    private static final long PROBE_SECONDS = 5;

    private final String description;
    private final String prefix;

    NetworkIsolation(String description, String prefix) {
        this.description = description;
        this.prefix = prefix;
    }

    String description() {
        return description;
    }

    /** What stands before the child's command. */
    List<String> prefix() {
        return prefix.isEmpty() ? List.of() : List.of(prefix.split(" ", -1));
    }

    /** The best that works here. */
    static NetworkIsolation probe() {
        for (NetworkIsolation way : List.of(NAMESPACE, USER_NAMESPACE)) {
            if (way.works()) {
                return way;
            }
        }
        return NONE;
    }

    private boolean works() {
        Process probe;
        try {
            probe = new ProcessBuilder(ChildCommand.concat(prefix(), List.of("true")))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            return false;
        }
        try {
            return probe.waitFor(PROBE_SECONDS, TimeUnit.SECONDS) && probe.exitValue() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            probe.destroyForcibly();
        }
    }
}

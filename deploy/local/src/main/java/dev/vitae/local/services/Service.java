package dev.vitae.local.services;

import dev.vitae.local.processes.LogFile;
import java.util.List;
import java.util.Optional;

/** One of the suite's long-running processes. */
public interface Service {

    String name();

    /** All on 127.0.0.1, the one that others call first. */
    List<UsedPort> ports();

    LogFile log();

    /** Its process, if it runs. */
    Optional<ProcessHandle> process();

    /** Starts the process; it may not be ready yet. */
    void start();

    /** Says whether it does its work now; asked of a process that runs. */
    Readiness readiness();

    /** Ends the process and all that it has started; harmless where nothing runs. */
    void stop();

    /**
     * A port that a service listens on.
     *
     * @param variable the environment variable that moves it
     * @param number the port
     */
    record UsedPort(String variable, int number) {}
}

package dev.vitae.local.services;

import dev.vitae.local.postgres.LocalPostgres;
import dev.vitae.local.postgres.RunningPostgres;
import dev.vitae.local.processes.LogFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** The database: a daemon that looks after its own processes. */
final class PostgresService implements Service {

    private final Settings settings;

    PostgresService(Settings settings) {
        this.settings = settings;
    }

    @Override
    public String name() {
        return "postgres";
    }

    @Override
    public List<UsedPort> ports() {
        return List.of(new UsedPort(Settings.POSTGRES_PORT, settings.postgresPort()));
    }

    @Override
    public LogFile log() {
        return new LogFile(settings.postgres().log());
    }

    @Override
    public Optional<ProcessHandle> process() {
        return LocalPostgres.running(settings.postgres())
                .map(RunningPostgres::pid)
                .flatMap(ProcessHandle::of);
    }

    @Override
    @SuppressWarnings("resource") // lives on when we end
    public void start() {
        try {
            log().rotate();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        LocalPostgres.start(settings.postgres());
    }

    /** Its start waits until it takes connections. */
    @Override
    public Readiness readiness() {
        return Readiness.READY;
    }

    @Override
    public void stop() {
        LocalPostgres.stop(settings.postgres());
    }
}

package dev.vitae.bench.parse;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vitae.bench.bare.TestFile;
import dev.vitae.bench.parse.Portal.Answer;
import dev.vitae.bench.processes.CpuReading;
import dev.vitae.bench.processes.SuiteProcesses;
import dev.vitae.bench.run.BenchException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The same files through the whole suite, from the upload to the fetched result. */
final class SuiteLoop {

    private static final Duration BETWEEN_POLLS = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final double NANOS_PER_SECOND = 1e9;
    private static final double NANOS_PER_MILLI = 1e6;

    private final Portal portal;
    private final Accounts accounts;
    private final SuiteProcesses processes;
    private final Settings settings;
    private final Tally tally;

    SuiteLoop(Portal portal, Accounts accounts, SuiteProcesses processes, Settings settings, Tally tally) {
        this.portal = portal;
        this.accounts = accounts;
        this.processes = processes;
        this.settings = settings;
        this.tally = tally;
    }

    /**
     * What the files took.
     *
     * @param seconds by the clock, from the first upload to the last result
     * @param cpu of all the suite's processes, from before the first upload until the suite had settled
     */
    record Result(int files, double seconds, CpuReading cpu) {}

    /** Uploads in batches, some at a time, and waits for all results. */
    Result batches(List<TestFile> files) throws IOException, InterruptedException {
        CpuReading before = processes.cpu();
        long start = System.nanoTime();
        try (ExecutorService uploads = Executors.newFixedThreadPool(settings.inFlight())) {
            List<Future<Upload>> sent = new ArrayList<>();
            for (int from = 0; from < files.size(); from += settings.batch()) {
                List<TestFile> batch = files.subList(from, Math.min(from + settings.batch(), files.size()));
                sent.add(uploads.submit(() -> upload(batch)));
            }
            for (Future<Upload> upload : sent) {
                collect(upload.get());
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof BenchException known ? known : new BenchException("An upload failed", e);
        }
        double seconds = (System.nanoTime() - start) / NANOS_PER_SECOND;
        Thread.sleep(Duration.ofMillis(settings.settleMillis()));
        return new Result(files.size(), seconds, processes.cpu().since(before));
    }

    /** Uploads one by one and waits for each; gives the milliseconds of each by the clock. */
    List<Double> singles(List<TestFile> files) throws InterruptedException {
        List<Double> millis = new ArrayList<>(files.size());
        for (TestFile file : files) {
            long start = System.nanoTime();
            collect(upload(List.of(file)));
            millis.add((System.nanoTime() - start) / NANOS_PER_MILLI);
        }
        return millis;
    }

    private record Upload(String key, List<TestFile> files, Answer answer) {}

    private Upload upload(List<TestFile> batch) {
        String key = accounts.keyFor(batch.size());
        return new Upload(key, batch, portal.upload(key, batch));
    }

    private void collect(Upload upload) throws InterruptedException {
        JsonNode results = switch (upload.answer()) {
            case Answer.Finished finished -> finished.results();
            case Answer.Accepted accepted -> awaited(upload.key(), accepted.jobId());
        };
        tally.count(upload.files(), results);
    }

    private JsonNode awaited(String key, String jobId) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!portal.finished(key, jobId)) {
            if (System.nanoTime() > deadline) {
                throw new BenchException("Job " + jobId + " isn't done after " + PATIENCE.toMinutes() + " minutes");
            }
            Thread.sleep(BETWEEN_POLLS);
        }
        return portal.results(key, jobId);
    }
}

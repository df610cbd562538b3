package dev.vitae.bench.webhooks;

import dev.vitae.bench.bare.TestFile;
import dev.vitae.bench.figures.Percentiles;
import dev.vitae.bench.parse.Suite;
import dev.vitae.bench.processes.CpuReading;
import dev.vitae.bench.run.BenchException;
import dev.vitae.bench.run.Machine;
import dev.vitae.bench.run.Project;
import dev.vitae.bench.run.QuietLibraries;
import dev.vitae.bench.run.ReportFiles;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code suite bench webhooks}: deliveries per CPU-second beside a bare loop of posts; how healthy endpoints fare while others
 * hang; the time from a job's end to the receiver's first byte.
 */
public final class WebhookBench {

    private static final Path SAMPLE = Project.folder().resolve("samples/amelia-hartwell.pdf");
    private static final String BODY_LIKE_OURS =
            "{\"id\":\"evt_%s\",\"data\":\"%s\"}".formatted("0".repeat(32), "x".repeat(420));
    private static final int PATIENCE_SECONDS = 120;
    private static final int BETWEEN_EVENTS_MILLIS = 100;

    private final WebhookOptions options;
    private final Suite suite;
    private final TestFile file;

    private WebhookBench(WebhookOptions options, Suite suite, TestFile file) {
        this.options = options;
        this.suite = suite;
        this.file = file;
    }

    public static void main(String[] line) throws IOException, InterruptedException {
        QuietLibraries.install();
        System.exit(run(line));
    }

    private static int run(String[] line) throws IOException, InterruptedException {
        try {
            WebhookOptions options = WebhookOptions.parse(line);
            TestFile file = new TestFile(SAMPLE.getFileName().toString(), Files.readAllBytes(SAMPLE));
            WebhookReport report = new WebhookBench(options, Suite.running(System.getenv()), file).measure();
            String text = report.text();
            new PrintStream(System.out, true, StandardCharsets.UTF_8).print(text);
            System.err.println("Kept as " + new ReportFiles(Project.reports()).write("webhooks", report, text));
            return 0;
        } catch (BenchException e) {
            System.err.println("bench webhooks: " + e.getMessage());
            return 1;
        }
    }

    private WebhookReport measure() throws IOException, InterruptedException {
        try (Receiver receiver = new Receiver()) {
            List<WebhookReport.Round> rounds = throughput(receiver);
            Percentiles singles = singles(receiver);
            Percentiles alone = latency(receiver, 0);
            Percentiles besideHanging = latency(receiver, options.endpoints() / 2);
            return new WebhookReport(Machine.here(), options, rounds, singles, alone, besideHanging);
        }
    }

    private List<WebhookReport.Round> throughput(Receiver receiver) throws IOException, InterruptedException {
        say("%d events for %d endpoints".formatted(options.events(), options.endpoints()));
        Subscriber subscriber = new Subscriber(suite.portal(), file);
        for (int i = 0; i < options.endpoints(); i++) {
            subscriber.subscribe(receiver.url("/ok/" + i));
        }
        Instant from = Instant.now();
        for (int i = 0; i < options.events(); i++) {
            subscriber.event();
        }
        receiver.await(options.events() * options.endpoints(), PATIENCE_SECONDS);
        Instant to = Instant.now();
        try (BarePosts bare = new BarePosts(options.connections(), receiver.port(), BODY_LIKE_OURS)) {
            say("warm-up");
            replay(receiver, subscriber, from, to);
            bare.perCpuSecond(options.events() * options.endpoints());
            List<WebhookReport.Round> rounds = new ArrayList<>();
            for (int i = 0; i < options.rounds(); i++) {
                say("round %d of %d".formatted(i + 1, options.rounds()));
                rounds.add(round(receiver, subscriber, bare, from, to));
            }
            subscriber.unsubscribe();
            return rounds;
        }
    }

    private WebhookReport.Round round(
            Receiver receiver, Subscriber subscriber, BarePosts bare, Instant from, Instant to)
            throws IOException, InterruptedException {
        CpuReading before = suite.processes().cpu();
        long start = System.nanoTime();
        int deliveries = replay(receiver, subscriber, from, to);
        double seconds = (System.nanoTime() - start) / 1e9;
        // what was delivered is recorded a moment later
        Thread.sleep(500);
        CpuReading used = suite.processes().cpu().since(before);
        return new WebhookReport.Round(
                deliveries, seconds, used.seconds(), used.total(), bare.perCpuSecond(deliveries));
    }

    private static int replay(Receiver receiver, Subscriber subscriber, Instant from, Instant to)
            throws InterruptedException {
        receiver.reset();
        int deliveries = subscriber.replay(from, to);
        receiver.await(deliveries, PATIENCE_SECONDS);
        return deliveries;
    }

    private Percentiles singles(Receiver receiver) throws InterruptedException {
        say("%d events, one by one".formatted(options.singles()));
        Subscriber subscriber = new Subscriber(suite.portal(), file);
        subscriber.subscribe(receiver.url("/ok/single"));
        receiver.reset();
        for (int i = 1; i <= options.singles(); i++) {
            subscriber.event();
            receiver.await(i, PATIENCE_SECONDS);
        }
        subscriber.unsubscribe();
        return Percentiles.of(receiver.millis());
    }

    /** As many endpoints that hang are beside the healthy ones, of which there is always the same number. */
    private Percentiles latency(Receiver receiver, int hanging) throws InterruptedException {
        int healthy = options.endpoints() - options.endpoints() / 2;
        say("an event each %d ms for %d s, %d endpoints healthy, %d hang"
                .formatted(BETWEEN_EVENTS_MILLIS, options.seconds(), healthy, hanging));
        Subscriber subscriber = new Subscriber(suite.portal(), file);
        for (int i = 0; i < healthy; i++) {
            subscriber.subscribe(receiver.url("/ok/" + i));
        }
        for (int i = 0; i < hanging; i++) {
            subscriber.subscribe(receiver.url("/hang/" + i));
        }
        receiver.reset();
        int events = options.seconds() * 1000 / BETWEEN_EVENTS_MILLIS;
        long next = System.nanoTime();
        for (int i = 0; i < events; i++) {
            subscriber.event();
            next += BETWEEN_EVENTS_MILLIS * 1_000_000L;
            Thread.sleep(Math.max(0, (next - System.nanoTime()) / 1_000_000));
        }
        receiver.await(events * healthy, PATIENCE_SECONDS);
        subscriber.unsubscribe();
        return Percentiles.of(receiver.millis());
    }

    private static void say(String progress) {
        System.err.println("bench: " + progress);
    }
}

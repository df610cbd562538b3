package dev.vitae.bench.parse;

import dev.vitae.bench.bare.BareLoop;
import dev.vitae.bench.bare.TestFile;
import dev.vitae.bench.figures.Percentiles;
import dev.vitae.bench.processes.CpuReading;
import dev.vitae.bench.processes.MemoryReading;
import dev.vitae.bench.run.BenchException;
import dev.vitae.bench.run.Machine;
import dev.vitae.bench.run.Project;
import dev.vitae.bench.run.QuietLibraries;
import dev.vitae.bench.run.ReportFiles;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * {@code suite bench parse}: the running suite and a bare PDFBox loop over the same files, turn by turn. Slow figures are
 * figures, not failures; it fails where there is no suite or a file has no result.
 */
public final class ParseBench {

    private static final Path SAMPLES = Project.folder().resolve("samples");
    private static final Duration REST = Duration.ofSeconds(5);

    private final Settings settings;
    private final Suite suite;
    private final Copies copies;
    private final Tally tally = new Tally();
    private final SuiteLoop through;

    private ParseBench(Settings settings, Suite suite, Copies copies) {
        this.settings = settings;
        this.suite = suite;
        this.copies = copies;
        this.through = new SuiteLoop(suite.portal(), new Accounts(suite.portal()), suite.processes(), settings, tally);
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        QuietLibraries.install();
        System.exit(run(arguments));
    }

    private static int run(String[] arguments) throws IOException, InterruptedException {
        try {
            Settings settings = Settings.parse(arguments);
            Instant startedAt = Instant.now().truncatedTo(ChronoUnit.SECONDS);
            Copies copies = Copies.ofSamples(SAMPLES, Long.toString(startedAt.toEpochMilli(), Character.MAX_RADIX));
            ParseReport report = new ParseBench(settings, Suite.running(System.getenv()), copies).measure(startedAt);
            String text = ReportText.of(report);
            PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
            out.println();
            out.print(text);
            out.println();
            out.println("Kept as " + new ReportFiles(Project.reports()).write(report.fileName(), report, text));
            return report.failed() == 0 ? 0 : 1;
        } catch (BenchException e) {
            System.err.println("bench: " + e.getMessage());
            return 1;
        }
    }

    private ParseReport measure(Instant startedAt) throws IOException, InterruptedException {
        say("At rest for %d s".formatted(REST.toSeconds()));
        CpuReading before = suite.processes().cpu();
        Thread.sleep(REST);
        Map<String, Double> idle = perSecond(suite.processes().cpu().since(before));
        MemoryReading memoryBefore = suite.processes().memory();

        say("Warm-up: %d copies of %d PDFs, bare and through the suite"
                .formatted(settings.warmUp(), copies.originals()));
        List<TestFile> warmUp = copies.next(settings.warmUp());
        BareLoop.run(warmUp);
        through.batches(warmUp);

        List<Round> rounds = rounds();
        ParseReport.Latency latency = latency();

        say("At rest for %d s".formatted(REST.toSeconds()));
        Thread.sleep(REST);
        return new ParseReport(
                startedAt,
                Machine.here(),
                settings,
                rounds,
                latency,
                idle,
                memoryBefore,
                suite.processes().memory(),
                tally.parsed(),
                tally.failed(),
                tally.complaints());
    }

    private List<Round> rounds() throws IOException, InterruptedException {
        List<Round> rounds = new ArrayList<>();
        for (int number = 1; number <= settings.rounds(); number++) {
            List<TestFile> files = copies.next(settings.filesPerRound());
            Round round = Round.of(BareLoop.run(files), through.batches(files));
            say("Round %d of %d: %d files, ratio %.3f"
                    .formatted(number, settings.rounds(), files.size(), round.ratio()));
            rounds.add(round);
        }
        return rounds;
    }

    private ParseReport.Latency latency() throws InterruptedException {
        say("One by one: %d files, after %d for warm-up".formatted(settings.singles(), settings.singlesWarmUp()));
        through.singles(copies.next(settings.singlesWarmUp()));
        List<TestFile> files = copies.next(settings.singles());
        List<Double> suiteMillis = through.singles(files);
        return new ParseReport.Latency(
                Percentiles.of(suiteMillis), Percentiles.of(BareLoop.run(files).millis()));
    }

    private static Map<String, Double> perSecond(CpuReading reading) {
        Map<String, Double> seconds = new TreeMap<>();
        reading.seconds().forEach((part, used) -> seconds.put(part, used / REST.toSeconds()));
        return seconds;
    }

    private static void say(String progress) {
        System.err.println("bench: " + progress);
    }
}

package dev.vitae.bench.gateway;

import dev.vitae.bench.bare.TestFile;
import dev.vitae.bench.parse.Portal;
import dev.vitae.bench.parse.Suite;
import dev.vitae.bench.processes.CpuReading;
import dev.vitae.bench.run.BenchException;
import dev.vitae.bench.run.Machine;
import dev.vitae.bench.run.Project;
import dev.vitae.bench.run.QuietLibraries;
import dev.vitae.bench.run.ReportFiles;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * {@code suite bench gateway}: requests per second for the state of a job, with a key and held to the rate limits, beside a bare
 * server. An answer that is not 200 fails the run.
 */
public final class GatewayBench {

    private static final Path SAMPLE = Project.folder().resolve("samples/amelia-hartwell.pdf");

    private final GatewayOptions options;
    private final Suite suite;

    private GatewayBench(GatewayOptions options, Suite suite) {
        this.options = options;
        this.suite = suite;
    }

    public static void main(String[] line) throws IOException {
        QuietLibraries.install();
        System.exit(run(line));
    }

    private static int run(String[] line) throws IOException {
        try {
            GatewayOptions options = GatewayOptions.parse(line);
            GatewayReport report = new GatewayBench(options, Suite.running(System.getenv())).measure();
            String text = report.text();
            new PrintStream(System.out, true, StandardCharsets.UTF_8).print(text);
            System.err.println("Kept as " + new ReportFiles(Project.reports()).write("gateway", report, text));
            return 0;
        } catch (BenchException e) {
            System.err.println("bench gateway: " + e.getMessage());
            return 1;
        }
    }

    private GatewayReport measure() throws IOException {
        System.err.printf("bench: %d accounts, a job each%n", options.accounts());
        List<Target> jobs = jobs();
        try (HelloServer server = new HelloServer();
                Load load = new Load(options.connections())) {
            List<Target> hello = List.of(server.target());
            System.err.printf("bench: warm-up, %d s each%n", options.warmUp());
            load.run(jobs, options.warmUp());
            load.run(hello, options.warmUp());
            List<GatewayReport.Round> rounds = new ArrayList<>();
            for (int i = 0; i < options.rounds(); i++) {
                CpuReading before = suite.processes().cpu();
                double gateway = load.run(jobs, options.seconds());
                Map<String, Double> cpu = suite.processes().cpu().since(before).seconds();
                rounds.add(new GatewayReport.Round(gateway, load.run(hello, options.seconds()), cpu));
            }
            return new GatewayReport(Machine.here(), options, rounds);
        }
    }

    private List<Target> jobs() throws IOException {
        Portal portal = suite.portal();
        URI gateway = portal.gateway();
        TestFile file = new TestFile(SAMPLE.getFileName().toString(), Files.readAllBytes(SAMPLE));
        List<Target> jobs = new ArrayList<>();
        for (int i = 0; i < options.accounts(); i++) {
            String key = portal.newKey("pro");
            String path = "/api/portal/job_status/" + portal.finishedJob(key, file);
            jobs.add(new Target(gateway.getHost(), gateway.getPort(), path, Map.of("x-api-key", key)));
        }
        return jobs;
    }
}

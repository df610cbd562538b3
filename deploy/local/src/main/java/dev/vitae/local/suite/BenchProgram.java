package dev.vitae.local.suite;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A program of the bench, started on the class path of the sandbox's children, of the scoring engine and of the gateway, so that it
 * measures what runs. */
record BenchProgram(Path project, String mainClass, List<String> jvmFlags) {

    /**
     * Runs it to its end.
     *
     * @param environment to add to ours
     * @param options for the program to understand
     * @return what it exits with
     */
    int run(Map<String, String> environment, List<String> options) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvmFlags);
        command.add("-Dvitae.project=" + project);
        command.add("-cp");
        command.add(project.resolve("bench/target/bench.jar") + ":" + project.resolve("parse-engine/target/engine")
                + "/*:" + project.resolve("scoring-engine/target/engine") + "/*:"
                + project.resolve("gateway/target/quarkus-app/lib/main") + "/*");
        command.add(mainClass);
        command.addAll(options);
        var program = new ProcessBuilder(command).inheritIO();
        program.environment().putAll(environment);
        return program.start().waitFor();
    }
}

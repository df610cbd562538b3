package dev.vitae.webhooks.signatures;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** Programs of other languages. A machine may lack them: then it is said that something was not verified. */
enum Tool {
    PYTHON("python3"),
    NODE("node"),
    NPM("npm");

    private static final int TIME_LIMIT_SECONDS = 120;
    private static final List<String> FILES = List.of("package.json", "package-lock.json", "verify.mjs");

    private static Path installed;

    private final String command;

    Tool(String command) {
        this.command = command;
    }

    /** What it prints when it gets this input. */
    String run(String input, String... arguments) throws IOException, InterruptedException {
        return run(Path.of("."), input, arguments);
    }

    /** A folder with the scripts and the packages of npm beside them, in the versions of their lock file. */
    static synchronized Path npmPackages(Path scripts) {
        Path folder = Path.of("target", "verifiers");
        if (installed != null) {
            return installed;
        }
        try {
            Files.createDirectories(folder);
            for (String file : FILES) {
                Files.copy(scripts.resolve(file), folder.resolve(file), StandardCopyOption.REPLACE_EXISTING);
            }
            NPM.run(folder, "", "ci", "--ignore-scripts", "--no-audit", "--no-fund");
            installed = folder;
            return folder;
        } catch (IOException | IllegalStateException failure) {
            return notVerified("the packages of npm can't be installed: " + failure.getMessage());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private String run(Path folder, String input, String... arguments) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of(command));
        line.addAll(List.of(arguments));
        Path errors = Files.createTempFile("vitae-verifier-", ".err");
        Process process =
                started(new ProcessBuilder(line).directory(folder.toFile()).redirectError(errors.toFile()));
        try (var in = process.outputWriter(UTF_8)) {
            in.write(input);
        }
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        if (!process.waitFor(TIME_LIMIT_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IllegalStateException(line + " failed: " + Files.readString(errors));
        }
        Files.delete(errors);
        return output;
    }

    private Process started(ProcessBuilder builder) {
        try {
            return builder.start();
        } catch (IOException missing) {
            return notVerified("there is no " + command + " on this machine");
        }
    }

    private static <T> T notVerified(String why) {
        System.out.println("NOT VERIFIED: " + why);
        return Assumptions.abort(why);
    }
}

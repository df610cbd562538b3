package dev.vitae.parse.sandbox;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How a child is started: this JDK, the engine's jars, bounded memory, nothing of our environment. */
record ChildCommand(SandboxSettings settings, NetworkIsolation isolation) {

    /** All a child gets to know of our environment: programs, how file names are encoded, what time it is. */
    private static final Set<String> INHERITED_VARIABLES =
            Set.of("PATH", "LANG", "LC_ALL", "LC_CTYPE", "TZ", "TESSDATA_PREFIX");

    /**
     * Starts a child that is not ready yet.
     *
     * @param folder the child's working and temporary folder
     */
    Process start(Path folder) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(commandLine(folder)).directory(folder.toFile());
        Map<String, String> environment = builder.environment();
        environment.keySet().retainAll(INHERITED_VARIABLES);
        // one document at a time: glibc's arenas for many threads would only keep what was freed
        environment.put("MALLOC_ARENA_MAX", "1");
        return builder.start();
    }

    private List<String> commandLine(Path folder) throws IOException {
        List<String> java = new ArrayList<>();
        java.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        java.add("-Xmx" + settings.heap());
        java.add("-XX:+ExitOnOutOfMemoryError");
        java.add("-XX:-UsePerfData");
        java.add("-XX:-CreateCoredumpOnCrash");
        // a crash report may quote the document: it stays in the child's folder and goes with it
        java.add("-XX:ErrorFile=" + folder.resolve("crash.log"));
        java.addAll(settings.jvmFlags());
        java.add("-Djava.io.tmpdir=" + folder);
        java.add("-Djava.awt.headless=true");
        // a child that outlives its limit twice over although we could not kill it ends itself
        java.add("-Dvitae.child.hard-limit=" + settings.timeLimit().multipliedBy(2));
        java.add("-Dvitae.ocr.command=" + settings.ocrCommand());
        java.add(
                "-Dvitae.ocr.time-limit=" + settings.timeLimit().multipliedBy(3).dividedBy(4));
        java.add("-cp");
        java.add(classPath());
        java.add(settings.mainClass());
        return concat(isolation.prefix(), java);
    }

    private String classPath() throws IOException {
        Path folder = settings.engineFolder().toAbsolutePath().normalize();
        if (!Files.isDirectory(folder)) {
            throw new NotDirectoryException("the engine folder " + folder + " does not exist");
        }
        try (Stream<Path> found = Files.list(folder)) {
            String jars = found.filter(path -> path.toString().endsWith(".jar"))
                    .sorted()
                    .map(Path::toString)
                    .collect(Collectors.joining(File.pathSeparator));
            if (jars.isEmpty()) {
                throw new IOException("the engine folder " + folder + " holds no jars");
            }
            return jars;
        }
    }

    static List<String> concat(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}

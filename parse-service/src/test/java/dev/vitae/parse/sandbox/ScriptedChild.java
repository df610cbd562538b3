package dev.vitae.parse.sandbox;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A child that speaks the protocol and does what the document tells it: {@code ok}, {@code fail <code>}, {@code loop},
 * {@code exit}, {@code oom}, {@code garbage}, {@code endless-line}, {@code twice}, {@code no-result}, {@code stderr},
 * {@code gate <file>} (waits for the file), {@code sign <file> <word>} (adds the word to the file), {@code crash-once <file>}, {@code network <port>}, {@code environment},
 * {@code purpose} (repeats what is wanted), {@code unsure <document>} (gives the document, and the next time the readings that it is helped with).
 * The property {@code test.start} says how it starts: {@code never} ready, {@code exit}, {@code garbage}, {@code late <file>}.
 */
final class ScriptedChild {

    private static final Pattern FILE = Pattern.compile("\"file\":\"([^\"]+)\"");
    private static final Pattern RESULT = Pattern.compile("\"result\":\"([^\"]+)\"");
    private static final Pattern PURPOSE = Pattern.compile("\"purpose\":(\"[^\"]+\")");
    private static final Pattern LINES = Pattern.compile("\"lines\":\"([^\"]+)\"");
    private static final Pattern READINGS = Pattern.compile("\"readings\":(\\[.+])");
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private ScriptedChild() {}

    public static void main(String[] args) throws Exception {
        SynchronousQueue<String> tasks = new SynchronousQueue<>();
        Thread reader = new Thread(() -> {
            try (BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
                for (String line = in.readLine(); line != null; line = in.readLine()) {
                    tasks.put(line);
                }
            } catch (IOException | InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            Runtime.getRuntime().halt(0);
        });
        reader.start();
        start(System.getProperty("test.start", "").split(" "));
        OUT.println("{\"answer\":\"ready\"}");
        while (true) {
            String task = tasks.take();
            handle(task, Path.of(group(RESULT, task)));
        }
    }

    private static void start(String... how) {
        switch (how[0]) {
            case "never" -> awaitFile(Path.of("/does/not/exist"));
            case "exit" -> {
                System.err.println("no start today");
                Runtime.getRuntime().halt(7);
            }
            case "garbage" -> OUT.println("good morning");
            case "late" -> awaitFile(Path.of(how[1]));
            default -> {}
        }
    }

    private static void handle(String task, Path result) throws IOException {
        String document = Files.readString(Path.of(group(FILE, task))).strip();
        String[] script = document.split(" ");
        switch (script[0]) {
            case "ok" -> parsed(result, "{}");
            case "purpose" -> parsed(result, group(PURPOSE, task));
            case "unsure" -> unsure(task, result, document.substring("unsure ".length()));
            case "fail" -> OUT.println("{\"answer\":\"failed\",\"error_code\":\"" + script[1] + "\"}");
            case "loop" -> awaitFile(Path.of("/does/not/exist"));
            case "exit" -> System.exit(3);
            case "oom" -> fillMemory();
            case "garbage" -> OUT.println("Hello from a library");
            case "endless-line" -> {
                while (true) {
                    OUT.print("x".repeat(1024));
                }
            }
            case "twice" -> {
                parsed(result, "{}");
                OUT.println("{\"answer\":\"parsed\",\"parse_tier\":\"tier1\",\"pages\":99}");
            }
            case "no-result" -> OUT.println("{\"answer\":\"parsed\",\"parse_tier\":\"tier1\",\"pages\":1}");
            case "stderr" -> {
                for (int i = 0; i < 20_000; i++) {
                    System.err.println("a long and talkative line, again and again");
                }
                parsed(result, "{}");
            }
            case "gate" -> {
                awaitFile(Path.of(script[1]));
                parsed(result, "{}");
            }
            case "sign" -> {
                Files.writeString(
                        Path.of(script[1]), script[2] + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
                parsed(result, "{}");
            }
            case "crash-once" -> {
                Path marker = Path.of(script[1]);
                if (Files.notExists(marker)) {
                    Files.createFile(marker);
                    Runtime.getRuntime().halt(1);
                }
                parsed(result, "{}");
            }
            case "network" -> parsed(result, "{\"reached\":" + reaches(Integer.parseInt(script[1])) + "}");
            case "environment" ->
                parsed(result, "\"" + String.join(",", System.getenv().keySet()) + "\"");
            default -> throw new IllegalArgumentException("no such script");
        }
    }

    private static void unsure(String task, Path result, String document) throws IOException {
        Files.writeString(Path.of(group(LINES, task)), "[{\"number\":1,\"page\":1,\"text\":\"I am Dana Orlova\"}]");
        Matcher readings = READINGS.matcher(task);
        boolean helped = readings.find();
        Files.writeString(result, helped ? readings.group(1) : document);
        OUT.println("{\"answer\":\"parsed\",\"parse_tier\":\"" + (helped ? "tier2" : "tier1") + "\",\"pages\":1}");
    }

    private static void parsed(Path result, String json) throws IOException {
        Files.writeString(result, json);
        OUT.println("{\"answer\":\"parsed\",\"parse_tier\":\"tier1\",\"pages\":1}");
    }

    private static void awaitFile(Path file) {
        while (Files.notExists(file)) {
            LockSupport.parkNanos(2_000_000);
        }
    }

    private static void fillMemory() {
        List<byte[]> all = new ArrayList<>();
        while (true) {
            all.add(new byte[1024 * 1024]);
        }
    }

    private static boolean reaches(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), 1000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static String group(Pattern pattern, String task) {
        Matcher matcher = pattern.matcher(task);
        if (!matcher.find()) {
            throw new IllegalArgumentException("task without a path");
        }
        return matcher.group(1);
    }
}

package dev.vitae.local.kafka;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The broker as a program: started with {@code folder port controller-port partitions}, ended by SIGTERM. */
public final class Broker {

    private Broker() {}

    /** Says whether the broker with this process id has come so far that its topics can be used. */
    public static boolean isReady(Path folder, long pid) {
        try {
            // the file of an earlier broker names another process
            return Files.readString(readyFile(folder)).equals(String.valueOf(pid));
        } catch (IOException notYet) {
            return false;
        }
    }

    static void main(String[] arguments) throws IOException {
        var config = new BrokerConfig(
                Path.of(arguments[0]),
                Integer.parseInt(arguments[1]),
                Integer.parseInt(arguments[2]),
                Integer.parseInt(arguments[3]),
                false);
        var ready = readyFile(config.folder());
        Files.deleteIfExists(ready);
        var kafka = LocalKafka.start(config);
        Runtime.getRuntime().addShutdownHook(new Thread(kafka::close, "shutdown"));
        Files.writeString(ready, String.valueOf(ProcessHandle.current().pid()));
        kafka.awaitShutdown();
    }

    private static Path readyFile(Path folder) {
        return folder.resolve("ready");
    }
}

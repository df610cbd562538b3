package dev.vitae.local.kafka;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The broker as a program: started with {@code folder port controller-port partitions}, ended by SIGTERM. */
public final class Broker {

    private Broker() {}

    /** Beside the broker's data while its topics can be used; holds the process id. */
    public static Path readyFile(Path folder) {
        return folder.resolve("ready");
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
}

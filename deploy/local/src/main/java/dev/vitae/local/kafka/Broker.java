package dev.vitae.local.kafka;

import dev.vitae.local.processes.ProcessIdentity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The broker as a program: started with {@code folder port controller-port partitions}, ended by SIGTERM. */
public final class Broker {

    private Broker() {}

    /** Says whether a broker of this folder runs and its topics can be used. */
    public static boolean isReady(Path folder) {
        // the file of an earlier broker names a process that is gone
        return ProcessIdentity.readFrom(readyFile(folder))
                .flatMap(ProcessIdentity::process)
                .isPresent();
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
        ProcessIdentity.of(ProcessHandle.current().pid()).orElseThrow().writeTo(ready);
        kafka.awaitShutdown();
    }

    private static Path readyFile(Path folder) {
        return folder.resolve("ready");
    }
}

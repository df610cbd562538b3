package dev.vitae.parse.requests;

import dev.vitae.local.kafka.BrokerConfig;
import dev.vitae.local.kafka.LocalKafka;
import dev.vitae.local.processes.Folders;
import dev.vitae.parse.sandbox.ScriptedEngine;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;

/** A real broker, a folder of blobs, and the scripted engine. */
public final class Surroundings implements QuarkusTestResourceLifecycleManager {

    private LocalKafka kafka;
    private Path folder;

    @Override
    public Map<String, String> start() {
        folder = Folders.temporary("vitae-parse-test-");
        kafka = LocalKafka.start(BrokerConfig.forTests());
        return Map.of(
                "kafka.bootstrap.servers",
                kafka.bootstrapServers(),
                "vitae.blobs.folder",
                folder.resolve("blobs").toString(),
                "vitae.sandbox.work-folder",
                folder.resolve("work").toString(),
                "vitae.sandbox.engine-folder",
                ScriptedEngine.in(folder).toString(),
                "vitae.sandbox.main-class",
                ScriptedEngine.MAIN_CLASS,
                "vitae.sandbox.heap",
                "48m",
                "vitae.sandbox.time-limit",
                "1s",
                "vitae.sandbox.children",
                "1");
    }

    @Override
    public void stop() {
        kafka.close();
        try {
            Folders.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

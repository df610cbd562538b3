package dev.vitae.scoring.surroundings;

import dev.vitae.local.kafka.BrokerConfig;
import dev.vitae.local.kafka.LocalKafka;
import dev.vitae.local.processes.Folders;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;

/** A real broker and a folder of blobs. */
public final class Surroundings implements QuarkusTestResourceLifecycleManager {

    private LocalKafka kafka;
    private Path blobs;

    @Override
    public Map<String, String> start() {
        blobs = Folders.temporary("vitae-scoring-test-");
        kafka = LocalKafka.start(BrokerConfig.forTests());
        return Map.of("kafka.bootstrap.servers", kafka.bootstrapServers(), "vitae.blobs.folder", blobs.toString());
    }

    @Override
    public void stop() {
        kafka.close();
        try {
            Folders.delete(blobs);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

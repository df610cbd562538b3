package dev.vitae.local.kafka;

import dev.vitae.local.processes.Folders;
import java.nio.file.Path;

/**
 * One Kafka broker.
 *
 * @param folder holds everything the broker keeps; made and formatted where it is missing
 * @param port on 127.0.0.1; 0 chooses a free one
 * @param controllerPort on 127.0.0.1, for the broker's talk with itself; 0 chooses a free one
 * @param partitions of each topic whose work is shared among the consumers of a group
 * @param temporary the folder goes away when the broker is closed
 */
public record BrokerConfig(Path folder, int port, int controllerPort, int partitions, boolean temporary) {

    /** So many consumers can share the work of a lane. */
    public static final int DEFAULT_PARTITIONS = 24;

    public BrokerConfig {
        folder = folder.toAbsolutePath().normalize();
        if (partitions < 1) {
            throw new IllegalArgumentException("a topic needs at least one partition");
        }
    }

    /** The suite's broker, all of it under the data folder. */
    public static BrokerConfig of(Path data, int port, int controllerPort, int partitions) {
        return new BrokerConfig(data.resolve("kafka"), port, controllerPort, partitions, false);
    }

    /** A throw-away broker on free ports; few partitions, since every one of them costs start-up time. */
    public static BrokerConfig forTests() {
        return new BrokerConfig(Folders.temporary("vitae-kafka-"), 0, 0, 4, true);
    }
}

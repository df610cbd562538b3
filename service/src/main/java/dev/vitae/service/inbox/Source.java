package dev.vitae.service.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.smallrye.mutiny.Uni;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * A topic that the gateway takes events from.
 *
 * @param <T> what becomes of a message
 */
public interface Source<T> {

    /** Where messages go that are not understood or can't be stored. */
    String deadLetters();

    /**
     * What a message says, with all that belongs to it; null is as good as not understood. Its value is there.
     *
     * @throws JsonProcessingException where it isn't understood; so do {@link IllegalArgumentException}s
     */
    @Nullable
    T read(ConsumerRecord<String, String> message) throws JsonProcessingException;

    /** Stores these in one transaction, and gives those that were not stored before. */
    Uni<List<T>> store(List<T> items);
}

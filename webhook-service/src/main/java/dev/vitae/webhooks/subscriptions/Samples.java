package dev.vitae.webhooks.subscriptions;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Events as receivers get them, about people who don't exist; a data file. */
@ApplicationScoped
class Samples {

    private static final String FILE = "/samples/events.json";

    private final List<ObjectNode> events;

    Samples(ObjectMapper json) {
        try (InputStream file = Samples.class.getResourceAsStream(FILE)) {
            events = List.of(json.readValue(file, ObjectNode[].class));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * The samples of a type, in copies.
     *
     * @param type null for all
     * @param thin ids and links only
     */
    List<ObjectNode> of(@Nullable String type, boolean thin) {
        return events.stream()
                .filter(event -> type == null || event.path("type").textValue().equals(type))
                .map(event -> thin ? thin(event) : event.deepCopy())
                .toList();
    }

    /** What the first sample of a type tells. */
    ObjectNode data(String type, boolean thin) {
        return of(type, thin).getFirst().withObject("/data");
    }

    private static ObjectNode thin(ObjectNode event) {
        ObjectNode thin = event.deepCopy();
        thin.withObject("/data").remove("results");
        return thin;
    }
}

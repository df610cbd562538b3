package dev.vitae.bench.webhooks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vitae.bench.bare.TestFile;
import dev.vitae.bench.parse.Portal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** An account with webhooks, whose jobs end whenever it likes: it uploads a file that is stored already. */
final class Subscriber {

    private static final String WEBHOOKS = "/api/portal/webhooks";

    private final Portal portal;
    private final String key;
    private final TestFile file;
    private final ObjectMapper json = new ObjectMapper();
    private final List<String> webhooks = new ArrayList<>();

    Subscriber(Portal portal, TestFile file) {
        this.portal = portal;
        this.key = portal.newKey("mega");
        this.file = file;
        portal.finishedJob(key, file);
    }

    /** Subscribes an endpoint to ids alone; the id of the subscription. */
    String subscribe(String url) {
        ObjectNode wanted = json.createObjectNode().put("target_url", url).put("candidate_ids_only", true);
        wanted.putArray("event_types").add("parse.completed");
        String id = portal.call("POST", key, WEBHOOKS, wanted, 201)
                .path("webhook")
                .path("id")
                .asText();
        webhooks.add(id);
        return id;
    }

    /** Ends a job. */
    void event() {
        portal.finishedJob(key, file);
    }

    /** Tells every endpoint once more what has happened in between; how many deliveries that are. */
    int replay(Instant from, Instant to) {
        return webhooks.stream()
                .map(id ->
                        portal.call("POST", key, WEBHOOKS + "/" + id + "/replay?from=" + from + "&to=" + to, null, 202))
                .map(answer -> answer.path("replayed"))
                .mapToInt(JsonNode::asInt)
                .sum();
    }

    void unsubscribe() {
        webhooks.forEach(id -> portal.call("DELETE", key, WEBHOOKS + "/" + id, null, 200));
        webhooks.clear();
    }
}

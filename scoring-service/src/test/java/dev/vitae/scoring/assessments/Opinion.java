package dev.vitae.scoring.assessments;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A model's answer, part by part. */
final class Opinion {

    private final ObjectNode json = new ObjectMapper().createObjectNode();

    Opinion() {
        for (String list : new String[] {"verdict", "executive_summary", "strengths", "gaps"}) {
            json.putArray(list);
        }
        json.putObject("score_shift").put("points", 0).put("reason", "").putArray("quotes");
    }

    Opinion claim(String list, String text, String... quotes) {
        ObjectNode claim = ((ArrayNode) json.get(list)).addObject().put("text", text);
        ArrayNode quoted = claim.putArray("quotes");
        for (String quote : quotes) {
            quoted.add(quote);
        }
        return this;
    }

    Opinion shift(int points, String reason, String... quotes) {
        ArrayNode quoted = json.putObject("score_shift")
                .put("points", points)
                .put("reason", reason)
                .putArray("quotes");
        for (String quote : quotes) {
            quoted.add(quote);
        }
        return this;
    }

    String text() {
        return json.toString();
    }
}

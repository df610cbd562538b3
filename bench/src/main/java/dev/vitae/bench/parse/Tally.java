package dev.vitae.bench.parse;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vitae.bench.bare.TestFile;
import java.util.ArrayList;
import java.util.List;

/** Counts what became of the files, and keeps the complaints. */
final class Tally {

    private static final int COMPLAINTS_KEPT = 20;

    private final List<String> complaints = new ArrayList<>();
    private int parsed;
    private int failed;

    /** Every file must have become a candidate, and freshly: a stored answer would measure nothing. */
    synchronized void count(List<TestFile> files, JsonNode results) {
        if (results.size() != files.size()) {
            complain(files.size(), files.size() + " files went in, " + results.size() + " results came out");
            return;
        }
        for (JsonNode result : results) {
            String file = result.path("filename").asText();
            if (!result.path("success").asBoolean()) {
                complain(1, file + ": " + result.path("error").asText("no reason given"));
            } else if (result.path("cached").asBoolean()) {
                complain(1, file + ": answered from what was stored");
            } else if (result.path("candidate").path("name").asText("").isEmpty()) {
                complain(1, file + ": a candidate without a name");
            } else {
                parsed++;
            }
        }
    }

    synchronized int parsed() {
        return parsed;
    }

    synchronized int failed() {
        return failed;
    }

    synchronized List<String> complaints() {
        return List.copyOf(complaints);
    }

    private void complain(int files, String complaint) {
        failed += files;
        if (complaints.size() < COMPLAINTS_KEPT) {
            complaints.add(complaint);
        }
    }
}

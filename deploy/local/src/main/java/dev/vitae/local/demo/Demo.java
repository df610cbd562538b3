package dev.vitae.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vitae.local.gateway.Keys;
import dev.vitae.local.gateway.Portal;
import java.io.PrintWriter;
import java.nio.file.Path;

/** Uploads the samples with a new key and prints the candidates. */
public final class Demo {

    private static final String PLAN = "ultra";

    private final String gatewayUrl;
    private final String operatorToken;
    private final PrintWriter out;
    private final int width;

    public Demo(String gatewayUrl, String operatorToken, PrintWriter out, int width) {
        this.gatewayUrl = gatewayUrl;
        this.operatorToken = operatorToken;
        this.out = out;
        this.width = width;
    }

    /** Says whether every sample gave a candidate. */
    public boolean run(Path samples) {
        var key = createKey();
        var files = Samples.in(samples);
        say("Uploading %d sample CVs from %s with a new key (plan %s)".formatted(files.size(), samples, PLAN));
        try (var portal = new Portal(gatewayUrl, key)) {
            var results = portal.parse(files, progress -> say("  " + progress));
            results.forEach(this::print);
            var candidates = results.stream().filter(Demo::isCandidate).count();
            say("");
            say("%d of %d files gave a candidate.".formatted(candidates, files.size()));
            say("");
            say("Try it yourself:");
            say("  curl -H 'x-api-key: %s' -F 'files[]=@%s' \\".formatted(key, files.getFirst()));
            say("    " + gatewayUrl + "/api/portal/parse_cv_batch_parallel");
            return candidates == files.size();
        }
    }

    private String createKey() {
        try (var keys = new Keys(gatewayUrl, operatorToken)) {
            return keys.create(Keys.NewKey.portal(PLAN, "demo")).key();
        }
    }

    private void print(JsonNode result) {
        say("");
        CandidateCard.of(result, width).forEach(this::say);
    }

    private void say(String line) {
        out.println(line);
        out.flush();
    }

    private static boolean isCandidate(JsonNode result) {
        return result.path("success").asBoolean() && result.path("candidate").isObject();
    }
}

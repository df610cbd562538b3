package dev.vitae.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One result of a batch, laid out for a person at a terminal. */
final class CandidateCard {

    private static final String INDENT = "  ";
    private static final int LABEL = 12;

    private final int width;
    private final List<String> lines = new ArrayList<>();

    private CandidateCard(int width) {
        this.width = width;
    }

    /** The lines of a card no wider than {@code width}. */
    static List<String> of(JsonNode result, int width) {
        var card = new CandidateCard(width);
        card.add(result);
        return card.lines;
    }

    private void add(JsonNode result) {
        var file = text(result, "filename");
        if (!result.path("success").asBoolean()) {
            lines.add("✗ " + file);
            wrap("error", text(result, "error"));
            return;
        }
        var candidate = result.path("candidate");
        var name = text(candidate, "name");
        lines.add("● " + (name.isEmpty() ? "(no name found)" : name));
        wrap("", joined(" · ", text(candidate, "email"), text(candidate, "phone"), text(candidate, "location")));
        wrap("", text(candidate, "linkedin"));
        wrap("", joined(" · ", text(candidate, "seniority"), years(candidate)));
        list("experience", candidate.path("experience"), CandidateCard::position);
        list("education", candidate.path("education"), CandidateCard::course);
        wrap("skills", values(candidate.path("skills")));
        wrap(
                "languages",
                candidate
                        .path("languages")
                        .valueStream()
                        .map(CandidateCard::language)
                        .collect(Collectors.joining(", ")));
        wrap("certificates", values(candidate.path("certifications")));
        wrap(
                "file",
                joined(
                        " · ",
                        file,
                        text(result, "parse_tier"),
                        result.path("cached").asBoolean() ? "from the cache" : ""));
    }

    private void list(String label, JsonNode entries, Function<JsonNode, String> shown) {
        var first = true;
        for (var entry : entries) {
            wrap(first ? label : "", shown.apply(entry));
            first = false;
        }
    }

    /** One field: its label, then the text, whose further lines begin where the first did. */
    private void wrap(String label, String text) {
        if (text.isBlank()) {
            return;
        }
        var start = INDENT + label + " ".repeat(Math.max(1, LABEL + 1 - label.length()));
        var line = new StringBuilder(start);
        for (var word : text.strip().split("\\s+", -1)) {
            if (line.length() > start.length() && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
                line.append(" ".repeat(start.length()));
            } else if (line.length() > start.length()) {
                line.append(' ');
            }
            line.append(word);
        }
        lines.add(line.toString());
    }

    private static String position(JsonNode entry) {
        var dates = period(entry, entry.path("is_current").asBoolean() ? "today" : "");
        return joined(" ", dates, joined(", ", text(entry, "title"), text(entry, "company"), text(entry, "location")));
    }

    private static String course(JsonNode entry) {
        return joined(
                " ",
                period(entry, ""),
                joined(", ", text(entry, "degree"), text(entry, "institution"), text(entry, "grade")));
    }

    private static String period(JsonNode entry, String endIfNone) {
        var end = text(entry, "end_date");
        return joined(" – ", text(entry, "start_date"), end.isEmpty() ? endIfNone : end);
    }

    private static String language(JsonNode entry) {
        var proficiency = text(entry, "proficiency");
        return text(entry, "language") + (proficiency.isEmpty() ? "" : " (" + proficiency + ")");
    }

    private static String years(JsonNode candidate) {
        var years = candidate.path("total_experience_years");
        return years.isNumber() ? years.asText() + " years of experience" : "";
    }

    private static String values(JsonNode array) {
        return array.valueStream().map(JsonNode::asText).collect(Collectors.joining(", "));
    }

    private static String joined(String separator, String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(separator));
    }

    private static String text(JsonNode node, String field) {
        var value = node.path(field);
        return value.isTextual() ? printable(value.asText()) : "";
    }

    /** A CV must not steer somebody's terminal. */
    private static String printable(String text) {
        return text.replaceAll("\\p{C}", " ").strip();
    }
}

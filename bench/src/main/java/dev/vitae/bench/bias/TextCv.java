package dev.vitae.bench.bias;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A labelled CV written out as plain text, with somebody's personal details at its head. */
final class TextCv {

    private final List<String> lines = new ArrayList<>();

    private TextCv() {}

    static String of(Person person, JsonNode candidate) {
        TextCv cv = new TextCv();
        cv.head(person);
        cv.section("PROFILE", candidate.path("profile"));
        cv.experience(candidate.path("experience"));
        cv.education(candidate.path("education"));
        cv.list("SKILLS", candidate.path("skills"));
        cv.list("CERTIFICATIONS", candidate.path("certifications"));
        cv.languages(candidate.path("languages"));
        return String.join("\n", cv.lines) + "\n";
    }

    private void head(Person person) {
        String mail = person.name().toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", ".") + "@example.com";
        lines.add(person.name());
        lines.add("Email: " + mail);
        lines.add("Date of birth: 14 March " + person.born());
        lines.add("Gender: " + person.sex());
        lines.add("Nationality: " + person.nationality());
        lines.add("Marital status: " + person.maritalStatus());
    }

    private void section(String heading, JsonNode text) {
        if (!text.asText("").isBlank() && !text.isNull()) {
            heading(heading);
            lines.add(text.asText());
        }
    }

    private void experience(JsonNode entries) {
        heading("EXPERIENCE");
        for (JsonNode entry : entries) {
            lines.add("");
            lines.add(text(entry, "title"));
            String end = entry.path("end_date").isNull() ? "present" : text(entry, "end_date");
            lines.add(text(entry, "company") + " | " + text(entry, "start_date") + " - " + end);
            text(entry, "description").lines().forEach(line -> lines.add("- " + line));
        }
    }

    private void education(JsonNode entries) {
        heading("EDUCATION");
        for (JsonNode entry : entries) {
            lines.add("");
            lines.add(text(entry, "degree"));
            lines.add(text(entry, "institution") + " | " + text(entry, "start_date") + " - " + text(entry, "end_date"));
        }
    }

    private void list(String heading, JsonNode items) {
        if (!items.isEmpty()) {
            heading(heading);
            items.forEach(item -> lines.add("- " + item.asText()));
        }
    }

    private void languages(JsonNode items) {
        if (!items.isEmpty()) {
            heading("LANGUAGES");
            items.forEach(item -> lines.add(text(item, "language") + " - " + text(item, "proficiency")));
        }
    }

    private void heading(String heading) {
        lines.add("");
        lines.add(heading);
    }

    private static String text(JsonNode entry, String field) {
        JsonNode value = entry.path(field);
        return value.isNull() ? "" : value.asText("");
    }
}

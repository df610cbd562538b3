package dev.vitae.scoring.extractions;

import dev.vitae.common.candidate.Candidate;
import dev.vitae.common.candidate.Education;
import dev.vitae.common.candidate.Experience;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the engine has read in the fields that a model may be asked about. */
final class EngineValues {

    private final Map<String, String> values = new LinkedHashMap<>();

    EngineValues(Candidate candidate) {
        put("name", candidate.name());
        put("email", candidate.email());
        put("phone", candidate.phone());
        put("location", candidate.location());
        List<Experience> experience = candidate.experience();
        for (int i = 0; i < experience.size(); i++) {
            Experience position = experience.get(i);
            String field = "experience[" + i + "].";
            put(field + "title", position.title());
            put(field + "company", position.company());
            put(field + "location", position.location());
            put(field + "dates", period(position.startDate(), position.endDate()));
        }
        List<Education> education = candidate.education();
        for (int i = 0; i < education.size(); i++) {
            Education course = education.get(i);
            String field = "education[" + i + "].";
            put(field + "degree", course.degree());
            put(field + "institution", course.institution());
            put(field + "location", course.location());
            put(field + "dates", period(course.startDate(), course.endDate()));
        }
    }

    boolean isSame(String field, String value) {
        return value.equalsIgnoreCase(values.get(field));
    }

    /** A field on a line. */
    String printed() {
        StringBuilder printed = new StringBuilder();
        values.forEach((field, value) ->
                printed.append(field).append(": ").append(value).append('\n'));
        return printed.toString();
    }

    private void put(String field, @Nullable String value) {
        if (value != null) {
            values.put(field, value);
        }
    }

    private static @Nullable String period(@Nullable String start, @Nullable String end) {
        return start == null && end == null
                ? null
                : Objects.requireNonNullElse(start, "") + " to " + Objects.requireNonNullElse(end, "");
    }
}

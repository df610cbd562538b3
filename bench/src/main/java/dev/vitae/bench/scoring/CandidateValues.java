package dev.vitae.bench.scoring;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A candidate in JSON, labelled or predicted, as it is compared: normalized, and forgiving about everything that is not where
 * or what it should be.
 */
public record CandidateValues(JsonNode candidate) {

    /** For a file that gave no candidate. */
    public static final CandidateValues NOTHING = new CandidateValues(JsonNodeFactory.instance.objectNode());

    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+[.,]?\\d*|[.,]\\d+)(e[+-]?\\d+)?");

    /** Empty where the field has no text. */
    public String text(Field field) {
        return normalized(candidate.path(field.key()));
    }

    /** The words of a field's text. */
    public List<String> tokens(Field field) {
        return Tokens.of(text(field));
    }

    /** The items of a list of texts. */
    public Set<String> items(Field field) {
        return items(field.key())
                .map(CandidateValues::normalized)
                .filter(item -> !item.isEmpty())
                .collect(Collectors.toSet());
    }

    public Set<SpokenLanguage> languages() {
        return items(Field.LANGUAGES.key())
                .map(CandidateValues::language)
                .filter(language -> !language.language().isEmpty())
                .collect(Collectors.toSet());
    }

    public List<EntryValues> entries(EntryKind kind) {
        return items(kind.field().key())
                .filter(JsonNode::isObject)
                .map(entry -> EntryValues.of(entry, kind))
                .toList();
    }

    public OptionalDouble years() {
        JsonNode years = candidate.path(Field.TOTAL_EXPERIENCE_YEARS.key());
        if (years.isNumber()) {
            return OptionalDouble.of(years.doubleValue());
        }
        String text = normalized(years);
        return NUMBER.matcher(text).matches()
                ? OptionalDouble.of(Double.parseDouble(text.replace(',', '.')))
                : OptionalDouble.empty();
    }

    /** An item as it stands; a missing node where there is none. */
    JsonNode item(Field field, int index) {
        return candidate.path(field.key()).path(index);
    }

    /** An item of {@link Field#LANGUAGES}. */
    static SpokenLanguage language(JsonNode item) {
        return item.isTextual()
                ? new SpokenLanguage(normalized(item), "")
                : new SpokenLanguage(normalized(item.path("language")), normalized(item.path("proficiency")));
    }

    static String normalized(JsonNode value) {
        return value.isTextual() || value.isNumber() ? Normalization.text(value.asText()) : "";
    }

    private Stream<JsonNode> items(String property) {
        JsonNode list = candidate.path(property);
        return list.isArray() ? StreamSupport.stream(list.spliterator(), false) : Stream.empty();
    }
}

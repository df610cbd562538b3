package dev.vitae.gateway.portal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.vitae.common.candidate.RedactionKind;
import dev.vitae.gateway.errors.ApiException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads {@code parse_options}: unknown options are ignored, wrong types and unknown values are refused by name. */
@ApplicationScoped
class ParseOptionsReader {

    private static final String FIELD = "parse_options";
    private static final String REDACTIONS =
            Arrays.stream(RedactionKind.values()).map(RedactionKind::text).collect(Collectors.joining(", "));

    private final ObjectReader json;

    ParseOptionsReader(ObjectMapper json) {
        this.json = json.reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    }

    /** @param sent the field's text; null or blank means all defaults */
    ParseOptions read(@Nullable String sent) {
        JsonNode options = sent == null || sent.isBlank() ? json.createObjectNode() : tree(sent);
        if (!options.isObject()) {
            throw wrong(FIELD, "must be a JSON object");
        }
        return new ParseOptions(
                profile(options),
                flag(options, "verdict"),
                flag(options, "seniority"),
                flag(options, "score"),
                flag(options, "red_flags"),
                flag(options, "strengths"),
                flag(options, "self_check"),
                asOf(options),
                redact(options),
                Weights.read(options.path("weights"), FIELD + ".weights", "invalid_parse_options"));
    }

    private JsonNode tree(String sent) {
        try {
            return json.readTree(sent);
        } catch (JsonProcessingException notJson) {
            throw wrong(FIELD, "is not valid JSON");
        }
    }

    private static OutputProfile profile(JsonNode options) {
        OutputProfile alias = choice(options, "response_mode", OutputProfile::ofResponseMode, "ats or full")
                .orElse(OutputProfile.ATS_CORE);
        return choice(options, "output_profile", OutputProfile::of, "ats_core, ats_plus or full_profile")
                .orElse(alias);
    }

    private static Optional<OutputProfile> choice(
            JsonNode options, String name, Function<String, Optional<OutputProfile>> known, String choices) {
        return text(options, name)
                .map(text -> known.apply(text).orElseThrow(() -> wrong(FIELD + "." + name, "must be " + choices)));
    }

    private static boolean flag(JsonNode options, String name) {
        JsonNode value = options.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return true;
        }
        if (!value.isBoolean()) {
            throw wrong(FIELD + "." + name, "must be true or false");
        }
        return value.booleanValue();
    }

    private static List<RedactionKind> redact(JsonNode options) {
        JsonNode values = options.path("redact");
        if (values.isMissingNode() || values.isNull()) {
            return List.of();
        }
        if (!values.isArray() || !values.valueStream().allMatch(JsonNode::isTextual)) {
            throw wrong(FIELD + ".redact", "must be a list of strings");
        }
        return values.valueStream()
                .map(JsonNode::textValue)
                .map(value ->
                        RedactionKind.of(value).orElseThrow(() -> wrong(FIELD + ".redact", "may hold " + REDACTIONS)))
                .toList();
    }

    private static @Nullable YearMonth asOf(JsonNode options) {
        return text(options, "as_of").map(ParseOptionsReader::month).orElse(null);
    }

    private static YearMonth month(String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeException noMonth) {
            throw wrong(FIELD + ".as_of", "must be a month, YYYY-MM");
        }
    }

    private static Optional<String> text(JsonNode options, String name) {
        JsonNode value = options.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isTextual()) {
            throw wrong(FIELD + "." + name, "must be a string");
        }
        return Optional.of(value.textValue());
    }

    private static ApiException wrong(String field, String what) {
        return ApiException.badField(field, "invalid_parse_options", field + " " + what);
    }
}

package dev.vitae.bench.corpus;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a CV prints, as {@code LABELS.md} describes it, and how it was made.
 *
 * @param candidate what a parser should find
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record CaseLabel(@Nullable Meta meta, JsonNode candidate) {

    /**
     * How a case was made; none of it is for a parser to find.
     *
     * @param asOf the month in which a current position ends, {@code YYYY-MM}
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Meta(
            @Nullable String language,
            @Nullable String format,
            @Nullable String layout,
            @Nullable String renderer,
            @Nullable List<String> tags,
            @JsonProperty("as_of") @Nullable String asOf) {

        static final Meta UNKNOWN = new Meta(null, null, null, null, null, null);
    }
}

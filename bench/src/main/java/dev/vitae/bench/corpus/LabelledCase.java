package dev.vitae.bench.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * A CV and its label.
 *
 * @param stem the name that both files share, without endings
 */
public record LabelledCase(String stem, Path document, CaseLabel label) {

    /** Pages that are pictures; reading them takes OCR. */
    public static final String SCAN = "pdf-scan";

    private static final String UNKNOWN = "unknown";

    public JsonNode candidate() {
        return label.candidate();
    }

    public String language() {
        return Objects.requireNonNullElse(meta().language(), UNKNOWN);
    }

    public String layout() {
        return Objects.requireNonNullElse(meta().layout(), UNKNOWN);
    }

    public String renderer() {
        return Objects.requireNonNullElse(meta().renderer(), UNKNOWN);
    }

    /** As the label has it, or by the ending of the document's name. */
    public String format() {
        String name = document.getFileName().toString();
        return Objects.requireNonNullElse(
                meta().format(), name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }

    public boolean isScan() {
        return format().equals(SCAN);
    }

    public List<String> tags() {
        return Objects.requireNonNullElse(meta().tags(), List.of());
    }

    public Optional<YearMonth> asOf() {
        return Optional.ofNullable(meta().asOf()).map(YearMonth::parse);
    }

    private CaseLabel.Meta meta() {
        return Objects.requireNonNullElse(label.meta(), CaseLabel.Meta.UNKNOWN);
    }
}

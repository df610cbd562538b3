package dev.vitae.engine.fields;

import dev.vitae.common.candidate.Candidate;
import dev.vitae.common.candidate.DocumentKind;
import dev.vitae.common.candidate.Warning;
import dev.vitae.engine.layout.LayoutDocument;
import dev.vitae.engine.reading.ReadingOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What whoever sent a document should know about how it was read. */
final class DocumentWarnings {

    private DocumentWarnings() {}

    /**
     * The warnings.
     *
     * @param lines that were read
     */
    static List<Warning> of(Candidate candidate, DocumentKind kind, LayoutDocument document, int lines) {
        List<Warning> warnings = new ArrayList<>();
        partlyRead(lines).ifPresent(warnings::add);
        PictureWarnings.of(document).ifPresent(warnings::add);
        if (kind != DocumentKind.CV) {
            warnings.add(new Warning("not_a_cv", "The document is no CV, so no candidate was read from it"));
        } else if (candidate.experience().isEmpty()
                && candidate.education().isEmpty()
                && candidate.skills().isEmpty()) {
            warnings.add(new Warning("no_sections", "No experience, education or skills were found in the document"));
        }
        warnings.addAll(HiddenTextWarnings.of(document));
        return warnings;
    }

    static Optional<Warning> partlyRead(int lines) {
        return lines < ReadingOrder.MOST_LINES
                ? Optional.empty()
                : Optional.of(new Warning(
                        "partly_read",
                        "Only the first " + ReadingOrder.MOST_LINES + " lines of the document were read"));
    }
}

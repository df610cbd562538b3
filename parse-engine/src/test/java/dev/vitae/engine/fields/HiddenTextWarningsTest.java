package dev.vitae.engine.fields;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitae.common.candidate.Warning;
import dev.vitae.common.documents.DocumentType;
import dev.vitae.engine.layout.HiddenText;
import dev.vitae.engine.layout.HiddenText.Reason;
import dev.vitae.engine.layout.LayoutDocument;
import dev.vitae.engine.layout.Page;
import java.util.List;
import org.junit.jupiter.api.Test;

class HiddenTextWarningsTest {

    @Test
    void eachReasonIsSaidOnceWithItsPages() {
        LayoutDocument document = new LayoutDocument(
                DocumentType.PDF,
                true,
                List.of(Page.unpaged(List.of())),
                List.of(
                        new HiddenText(Reason.WHITE_ON_WHITE, 1, 300),
                        new HiddenText(Reason.OFF_PAGE, 2, 1),
                        new HiddenText(Reason.WHITE_ON_WHITE, 3, 12)));

        assertThat(HiddenTextWarnings.of(document))
                .containsExactly(
                        new Warning("hidden_text", "312 characters printed white on white were not read (pages 1, 3)"),
                        new Warning("hidden_text", "1 character outside the page was not read (page 2)"));
    }

    @Test
    void aDocumentWithoutPagesHasNoneInItsWarning() {
        LayoutDocument document =
                LayoutDocument.unpaged(DocumentType.DOCX, List.of(), List.of(new HiddenText(Reason.COMMENT, 1, 34)));

        assertThat(HiddenTextWarnings.of(document))
                .containsExactly(new Warning("hidden_text", "34 characters in comments were not read"));
    }

    @Test
    void aFewCharactersWithoutWidthAreNoHiddenText() {
        LayoutDocument document =
                LayoutDocument.unpaged(DocumentType.TXT, List.of(), List.of(new HiddenText(Reason.ZERO_WIDTH, 1, 3)));

        assertThat(HiddenTextWarnings.of(document))
                .containsExactly(new Warning("invisible_characters", "3 characters without width were not read"));
    }
}

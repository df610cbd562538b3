package dev.vitae.bench.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class MarkdownTableTest {

    @Test
    void columnsAreAlignedTextLeftAndFiguresRight() {
        assertThat(MarkdownTable.of("kind", "n", "notes")
                        .row("a|b", "1000", "-")
                        .row("c", "2", "some"))
                .hasToString("""
                        | kind |    n | notes |
                        |------|-----:|-------|
                        | a\\|b | 1000 | -     |
                        | c    |    2 | some  |
                        """);
    }

    @Test
    void aRowHasACellForEachColumn() {
        MarkdownTable table = MarkdownTable.of("kind", "n");

        assertThatIllegalArgumentException().isThrownBy(() -> table.row("alone"));
    }
}

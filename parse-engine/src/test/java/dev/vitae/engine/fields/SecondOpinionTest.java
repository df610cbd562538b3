package dev.vitae.engine.fields;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitae.common.candidate.Evidence;
import dev.vitae.common.candidate.FieldCheck;
import dev.vitae.common.candidate.ParsedDocument;
import dev.vitae.common.candidate.RedactionKind;
import dev.vitae.common.documents.DocumentType;
import dev.vitae.common.extraction.FieldReading;
import dev.vitae.engine.Engine;
import dev.vitae.engine.Limits;
import dev.vitae.engine.ParseOutcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecondOpinionTest {

    private static final Engine ENGINE = new Engine(Limits.DEFAULT);

    /** The name stands where the rules don't look. */
    private static final String NO_NAME = """
            CURRICULUM VITAE

            Contact: d.orlova@mail.example, +44 20 7946 0018

            PROFILE

            My friends call me Dana Orlova, and I have kept books for small firms for ten years.

            EXPERIENCE

            Bookkeeper
            Halden & Brook
            01/2019 - 12/2023
            Kept the ledgers of forty clients.
            """;

    /** A position told as a story. */
    private static final String NO_POSITION = """
            Dana Orlova
            d.orlova@mail.example

            EXPERIENCE

            I worked as a bookkeeper with Halden and Brook from January 2019 until December 2023, where I kept the ledgers of forty clients.

            EDUCATION

            BA History, University of Lancaster
            2008 - 2011
            """;

    @TempDir
    private Path folder;

    @Test
    void whatTheRulesDidNotFindIsTakenAndSaysWhereItStandsAndWhoReadIt() throws IOException {
        ParsedDocument document = parsed(NO_NAME, new FieldReading("name", "Dana Orlova", 4));

        assertThat(document.parseTier()).isEqualTo("tier2");
        assertThat(document.candidate().name()).isEqualTo("Dana Orlova");
        Evidence evidence = document.evidence().stream()
                .filter(value -> value.field().equals("name"))
                .findFirst()
                .orElseThrow();
        assertThat(evidence.source()).isEqualTo("model");
        assertThat(evidence.line()).isEqualTo(4);
        assertThat(evidence.text()).contains("call me Dana Orlova");
        assertThat(document.selfCheck())
                .singleElement()
                .extracting(FieldCheck::field, FieldCheck::reason)
                .containsExactly("name", "A language model read it where the rules left it open");
    }

    @Test
    void aNameThatAModelReadIsTakenOutOfABlindReviewToo() throws IOException {
        ParsedDocument document = parsed(NO_NAME, new FieldReading("name", "Dana Orlova", 4));

        assertThat(document.redactions()).anySatisfy(mark -> {
            assertThat(mark.kind()).isEqualTo(RedactionKind.NAME);
            assertThat(mark.field()).isEqualTo("profile");
        });
    }

    @Test
    void whatTheEngineIsSureOfStays() throws IOException {
        ParsedDocument document = parsed(
                NO_NAME,
                new FieldReading("email", "other@mail.example", 2),
                new FieldReading("experience[0].company", "Bookkeeper", 6),
                new FieldReading("experience[1].company", "Bookkeeper", 6));

        assertThat(document).isEqualTo(parsed(NO_NAME));
        assertThat(document.parseTier()).isEqualTo("tier1");
        assertThat(document.evidence()).extracting(Evidence::source).containsOnlyNulls();
    }

    @Test
    void aWholePositionIsAddedWhereNoneWasFoundAndItsDatesCount() throws IOException {
        ParsedDocument document = parsed(
                NO_POSITION,
                new FieldReading("experience[0].title", "bookkeeper", 4),
                new FieldReading("experience[0].company", "Halden and Brook", 4),
                new FieldReading("experience[0].dates", "January 2019 until December 2023", 4));

        assertThat(document.candidate().experience()).singleElement().satisfies(position -> {
            assertThat(position.company()).isEqualTo("Halden and Brook");
            assertThat(position.startDate()).isEqualTo("2019-01");
            assertThat(position.endDate()).isEqualTo("2023-12");
        });
        assertThat(document.candidate().totalExperienceYears()).isEqualTo(5);
        assertThat(document.candidate().normalizedDates())
                .anySatisfy(dates -> assertThat(dates.months()).isEqualTo(60));
    }

    @Test
    void aReadingWithoutItsLineCountsForNothing() throws IOException {
        assertThat(parsed(NO_NAME, new FieldReading("name", "Dana Orlova", 99))).isEqualTo(parsed(NO_NAME));
    }

    private ParsedDocument parsed(String text, FieldReading... readings) throws IOException {
        Path file = Files.writeString(folder.resolve("cv.txt"), text);
        ParseOutcome outcome = ENGINE.parse(file, DocumentType.TXT, YearMonth.of(2026, 11), List.of(readings));
        return ((ParseOutcome.Parsed) outcome).document();
    }
}

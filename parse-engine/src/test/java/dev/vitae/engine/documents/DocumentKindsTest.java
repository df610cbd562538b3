package dev.vitae.engine.documents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitae.common.candidate.Candidate;
import dev.vitae.common.candidate.DocumentKind;
import dev.vitae.common.candidate.ParsedDocument;
import dev.vitae.common.documents.DocumentType;
import dev.vitae.engine.Engine;
import dev.vitae.engine.Limits;
import dev.vitae.engine.ParseOutcome;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The documents are named by what they are and by their language. */
class DocumentKindsTest {

    private static final Engine ENGINE = new Engine(Limits.DEFAULT);
    private static final Map<String, DocumentKind> KINDS = Map.of(
            "invoice", DocumentKind.INVOICE,
            "contract", DocumentKind.CONTRACT,
            "letter", DocumentKind.COVER_LETTER,
            "minutes", DocumentKind.REPORT,
            "report", DocumentKind.REPORT,
            "abstract", DocumentKind.REPORT);

    @TempDir
    private Path folder;

    static Stream<Path> documents() throws IOException, URISyntaxException {
        Path folder = Path.of(Objects.requireNonNull(Engine.class.getResource("documents/invoice-en.txt"))
                        .toURI())
                .getParent();
        try (Stream<Path> found = Files.list(folder)) {
            return found.filter(file -> file.toString().endsWith(".txt")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void whatIsNoCvIsToldAndGivesNobody(Path file) {
        String name = file.getFileName().toString();
        ParsedDocument document = read(file);

        assertThat(document.documentType())
                .isEqualTo(KINDS.getOrDefault(name.substring(0, name.indexOf('-')), DocumentKind.OTHER));
        assertThat(document.warnings()).extracting("code").contains("not_a_cv");
        assertThat(document.candidate())
                .isEqualTo(Candidate.none(document.candidate().language()));
        assertThat(document.evidence()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"""
                Jonas Pilgrim
                jonas.pilgrim@example.org

                Education
                2023 - 2026 Riverside College, Exeter

                Skills
                Python, cooking
                """, """
                Kim Adeyemi
                07700 900333

                Student, looking for a weekend job in a cafe.

                School
                Millfield Academy, 2021 - today

                Languages
                English, French
                """, """
                Curriculum Vitae

                Marta Okafor, born 2006
                marta.okafor@example.org

                2022 - 2025 Apprenticeship as a baker, Brot & Salz, Bremen
                """})
    void aStudentsShortCvIsOne(String text) throws IOException {
        ParsedDocument document = read(Files.writeString(folder.resolve("cv.txt"), text));

        assertThat(document.documentType()).isEqualTo(DocumentKind.CV);
        assertThat(document.warnings()).extracting("code").doesNotContain("not_a_cv");
    }

    @Test
    void aCvBehindItsCoverLetterIsOne() throws IOException, URISyntaxException {
        String letter = Files.readString(documents()
                .filter(file -> file.endsWith("letter-en.txt"))
                .findFirst()
                .orElseThrow());
        String cv = String.join(
                "\n",
                List.of(
                        "",
                        "CURRICULUM VITAE",
                        "",
                        "EXPERIENCE",
                        "",
                        "Archive Assistant, County Record Office, Preston",
                        "March 2022 - present",
                        "- Catalogued estate papers",
                        "",
                        "EDUCATION",
                        "",
                        "BA History, University of Lancaster",
                        "2018 - 2021",
                        "",
                        "SKILLS",
                        "",
                        "Cataloguing, databases, Excel"));

        assertThat(read(Files.writeString(folder.resolve("both.txt"), letter + cv))
                        .documentType())
                .isEqualTo(DocumentKind.CV);
    }

    private static ParsedDocument read(Path file) {
        return ((ParseOutcome.Parsed) ENGINE.parse(file, DocumentType.TXT, YearMonth.of(2026, 11))).document();
    }
}

package dev.vitae.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.common.candidate.Candidate;
import dev.vitae.common.candidate.DocumentKind;
import dev.vitae.common.candidate.Experience;
import dev.vitae.common.candidate.ParsedDocument;
import dev.vitae.common.candidate.PlainText;
import dev.vitae.common.documents.DocumentType;
import dev.vitae.common.errors.FileErrorCode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EngineTest {

    private static final YearMonth AS_OF = YearMonth.of(2026, 11);
    private static final Engine ENGINE = new Engine(Limits.DEFAULT);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(DocumentType.class)
    void everyFormatGivesTheSamePerson(DocumentType type) throws IOException {
        Candidate candidate = parsed(type).candidate();

        assertThat(candidate.name()).isEqualTo("Rosalind Example");
        assertThat(candidate.email()).isEqualTo("rosalind@example.org");
        assertThat(candidate.phone()).isEqualTo("+44 7700 900123");
        assertThat(candidate.location()).isEqualTo("Leeds, United Kingdom");
        assertThat(candidate.profile()).startsWith("Warehouse planner who keeps stock moving");
        assertThat(candidate.skills())
                .containsExactly("Route planning", "SAP", "Excel", "Stock control", "Negotiation");
        assertThat(candidate.experience())
                .extracting(Experience::title, Experience::company, Experience::startDate, Experience::endDate)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "Senior Logistics Planner", "Harbour Street Freight Ltd", "2021-03", null),
                        org.assertj.core.groups.Tuple.tuple(
                                "Logistics Assistant", "Millbrook Stores", "2017-09", "2021-02"));
        assertThat(candidate.education()).singleElement().satisfies(course -> {
            assertThat(course.degree()).isEqualTo("BSc Logistics");
            assertThat(course.institution()).isEqualTo("University of Leeds");
        });
    }

    @Test
    void aFormGivesItsValuesWithoutTheirLabels() throws IOException {
        String rows = """
                Personal information|
                First name(s) / Surname(s)|Orla Fennimore
                E-mail|orla.fennimore@example.com
                Work experience|
                Dates|March 2015 – Present
                Occupation or position held|Laboratory Technician
                Main activities and responsibilities|Testing water samples
                Name and address of employer|Corrib Water Analysis Ltd, Galway, Ireland
                Type of business or sector|Environmental testing
                Personal skills and competences|
                Mother tongue(s)|English
                Computer skills and competences|Excel, LIMS
                Driving licence|B
                """;
        String table = rows.replaceAll("(?m)^(.*)\\|(.*)$", "<tr><td>$1</td><td>$2</td></tr>");
        Path file = Files.writeString(folder.resolve("form.html"), "<table>" + table + "</table>");

        ParseOutcome outcome = ENGINE.parse(file, DocumentType.HTML, AS_OF);
        Candidate candidate = ((ParseOutcome.Parsed) outcome).document().candidate();

        assertThat(candidate.experience()).singleElement().satisfies(job -> {
            assertThat(job.title()).isEqualTo("Laboratory Technician");
            assertThat(job.company()).isEqualTo("Corrib Water Analysis Ltd");
            assertThat(job.description()).isEqualTo("Testing water samples");
        });
        assertThat(candidate.skills()).containsExactly("Excel", "LIMS");
        assertThat(candidate.drivingLicense()).isEqualTo("B");
    }

    @Test
    void aLineWithNothingButAnIconIsPassedOver() throws IOException {
        Path file = folder.resolve("icons.txt");
        Files.writeString(file, """
                Ann Miller
                ann@example.com

                Work Experience
                \uf0b7
                Cook, The Old Inn, 2019 - 2021
                \uf0b7
                Baked bread

                Skills
                \uf0b7
                Baking, Grilling
                """);

        assertThat(ENGINE.parse(file, DocumentType.TXT, AS_OF))
                .isInstanceOfSatisfying(ParseOutcome.Parsed.class, parsed -> {
                    Candidate candidate = parsed.document().candidate();
                    assertThat(candidate.skills()).containsExactly("Baking", "Grilling");
                    assertThat(candidate.experience())
                            .extracting(Experience::description)
                            .containsExactly("Baked bread");
                });
    }

    @Test
    void theSampleGivesExactlyTheExpectedJson() throws IOException {
        ObjectMapper json = new ObjectMapper();
        JsonNode expected;
        try (InputStream in = getClass().getResourceAsStream("sample-candidate.json")) {
            expected = json.readTree(in);
        }

        JsonNode candidate = json.valueToTree(parsed(DocumentType.PDF).candidate());

        assertThat(candidate).isEqualTo(expected);
    }

    @Test
    void everyValueOfAPdfHasItsPlaceOnThePage() throws IOException {
        ParsedDocument document = parsed(DocumentType.PDF);

        assertThat(document.evidence()).extracting("field").contains("name", "email", "experience[1].company");
        assertThat(document.evidence()).allSatisfy(evidence -> {
            assertThat(evidence.page()).isEqualTo(1);
            assertThat(evidence.box()).hasSize(4);
            assertThat(evidence.confidence()).isBetween(0.0, 1.0);
        });
        assertThat(document.pages()).isEqualTo(1);
    }

    @Test
    void namesStandInTheTextTheyAreSaidToStandIn() throws IOException {
        ParsedDocument document = parsed(DocumentType.TXT);

        assertThat(document.evidence())
                .filteredOn(evidence -> evidence.field().equals("name"))
                .singleElement()
                .satisfies(evidence -> assertThat(evidence.text()).contains("Rosalind Example"));
    }

    @Test
    void textThatIsNoCvGivesNoInventedFields() throws IOException {
        Path file = Files.writeString(
                folder.resolve("a.txt"), "the rain fell on the hills all day, and nobody came by until the evening.\n");

        assertThat(ENGINE.parse(file, DocumentType.TXT, AS_OF)).isInstanceOfSatisfying(ParseOutcome.Parsed.class, p -> {
            Candidate candidate = p.document().candidate();
            assertThat(candidate.name()).isNull();
            assertThat(candidate.experience()).isEmpty();
            assertThat(candidate.totalExperienceYears()).isNull();
            assertThat(p.document().documentType()).isEqualTo(DocumentKind.OTHER);
            assertThat(p.document().warnings()).extracting("code").contains("not_a_cv");
        });
    }

    @Test
    void aDocumentIsReadForItsTextAloneLineByLine() throws IOException {
        String text =
                "Warehouse Associate\n\nYou bring\n\u2022 forklift licence\n\u2022 two years in a warehouse\n\nDay shift, Leeds";
        Path file = Files.writeString(folder.resolve("job.txt"), text);

        assertThat(ENGINE.text(file, DocumentType.TXT))
                .isEqualTo(new TextOutcome.Read(new PlainText(
                        "Warehouse Associate\nYou bring\n- forklift licence\n- two years in a warehouse\nDay shift, Leeds",
                        List.of(),
                        0)));
    }

    @ParameterizedTest
    @EnumSource
    void everyFormatIsReadForItsText(DocumentType type) throws IOException {
        assertThat(ENGINE.text(sample(type), type))
                .isInstanceOfSatisfying(
                        TextOutcome.Read.class,
                        read -> assertThat(read.text().text()).contains("Rosalind Example"));
    }

    @Test
    void nothingToReadIsSaid() throws IOException {
        Path empty = Files.writeString(folder.resolve("empty.txt"), "  \n ");
        Path damaged = Files.writeString(folder.resolve("damaged.pdf"), "%PDF-1.7 and no more");

        assertThat(ENGINE.text(empty, DocumentType.TXT)).isEqualTo(new TextOutcome.Failed(FileErrorCode.NO_TEXT));
        assertThat(ENGINE.text(damaged, DocumentType.PDF)).isEqualTo(new TextOutcome.Failed(FileErrorCode.CORRUPT));
    }

    private Path sample(DocumentType type) throws IOException {
        Path file = folder.resolve("sample." + type.extension());
        try (InputStream in = Engine.class.getResourceAsStream("child/sample." + type.extension())) {
            Files.copy(Objects.requireNonNull(in), file);
        }
        return file;
    }

    private ParsedDocument parsed(DocumentType type) throws IOException {
        return ((ParseOutcome.Parsed) ENGINE.parse(sample(type), type, AS_OF)).document();
    }
}

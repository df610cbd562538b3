package dev.vitae.engine.ocr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.vitae.common.candidate.Candidate;
import dev.vitae.common.candidate.Evidence;
import dev.vitae.common.candidate.Experience;
import dev.vitae.common.candidate.ParsedDocument;
import dev.vitae.common.documents.DocumentType;
import dev.vitae.common.errors.FileErrorCode;
import dev.vitae.engine.Engine;
import dev.vitae.engine.Limits;
import dev.vitae.engine.ParseOutcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.YearMonth;
import java.util.Optional;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All but the program itself, for which a script stands in. */
class OcrTest {

    private static final String[] CV = {
        "Rosalind Example",
        "rosalind@example.org",
        "Experience",
        "Logistics Planner, Harbour Street Freight Ltd",
        "March 2021 - present",
        "Education",
        "BSc Logistics, University of Leeds, 2014 - 2017",
        "Skills",
        "Route planning, SAP, Excel"
    };

    @TempDir
    private Path folder;

    @Test
    void whatTheProgramReadsGoesTheWayOfAnyPage() throws IOException {
        Engine engine = engine(program("cat '" + hocr() + "'"));

        ParsedDocument document = parsed(engine, new ScannedPdf().whitePicture());

        Candidate candidate = document.candidate();
        assertThat(candidate.name()).isEqualTo("Imogen Sample");
        assertThat(candidate.email()).isEqualTo("imogen@example.org");
        assertThat(candidate.experience())
                .extracting(Experience::title, Experience::company, Experience::startDate, Experience::endDate)
                .containsExactly(Tuple.tuple("Stage Manager", "Tide Theatre", "2019", "2024"));
        assertThat(candidate.skills()).containsExactly("Lighting", "Rigging", "Scheduling");
        assertThat(document.warnings()).isEmpty();
    }

    @Test
    void confidenceIsThatOfTheWordsAsWell() throws IOException {
        Engine engine = engine(program("cat '" + hocr() + "'"));

        ParsedDocument document = parsed(engine, new ScannedPdf().whitePicture());

        assertThat(evidence(document, "email").confidence()).isLessThan(0.5);
        assertThat(evidence(document, "name").confidence()).isGreaterThan(0.8);
        assertThat(document.selfCheck()).extracting("field").contains("email");
        // 300 pixels are an inch
        assertThat(evidence(document, "name").box().getFirst()).isCloseTo(300 * 72 / 300.0, within(3.0));
    }

    @Test
    void aPictureWithoutTextIsNobody() throws IOException {
        assertThat(failure(engine(program("true")), new ScannedPdf().whitePicture()))
                .isEqualTo(FileErrorCode.NO_TEXT);
    }

    @Test
    void withoutAProgramAScanSaysSo() throws IOException {
        assertThat(failure(new Engine(Limits.DEFAULT), new ScannedPdf().whitePicture()))
                .isEqualTo(FileErrorCode.OCR_UNAVAILABLE);
    }

    @Test
    void aProgramThatFailsIsAsGoodAsNone() throws IOException {
        assertThat(failure(engine(program("exit 1")), new ScannedPdf().whitePicture()))
                .isEqualTo(FileErrorCode.OCR_UNAVAILABLE);
    }

    @Test
    void pagesOfTextAreReadAndTheOthersNamed() throws IOException {
        ScannedPdf mixed = new ScannedPdf().text(CV).whitePicture().whitePicture();

        ParsedDocument document = parsed(new Engine(Limits.DEFAULT), mixed);

        assertThat(document.candidate().name()).isEqualTo("Rosalind Example");
        assertThat(document.warnings())
                .extracting("code", "message")
                .contains(Tuple.tuple("pages_not_read", "Pages 2, 3 are images and were not read"));
    }

    @Test
    void aProgramThatTakesTooLongIsEndedAndLeavesNothingBehind() throws IOException {
        Path started = folder.resolve("pid");
        Tesseract slow = program("echo $$ > '" + started + "'; exec sleep 600");
        Engine engine = new Engine(Limits.DEFAULT, new Ocr(Optional.of(slow), Duration.ofSeconds(2)));

        assertThat(failure(engine, new ScannedPdf().whitePicture())).isEqualTo(FileErrorCode.PARSE_TIMEOUT);

        long pid = Long.parseLong(Files.readString(started).strip());
        assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive)).isEmpty();
    }

    @Test
    void anOperatorIsToldWhatIsInstalled() throws IOException {
        assertThat(new Ocr(Optional.of(program("true")), Duration.ofSeconds(1)).description())
                .isEqualTo("tesseract 5.9.9, languages deu eng");
        assertThat(Ocr.NONE.description()).isEqualTo("not installed");
        assertThat(Tesseract.find(folder.resolve("nothing").toString())).isEmpty();
        assertThat(Tesseract.find("none")).isEmpty();
    }

    private Engine engine(Tesseract program) {
        return new Engine(Limits.DEFAULT, new Ocr(Optional.of(program), Duration.ofSeconds(20)));
    }

    /** A program that answers as tesseract does, and reads every picture like this. */
    private Tesseract program(String reading) throws IOException {
        Path script = Files.writeString(folder.resolve("tesseract"), """
                #!/bin/sh
                case "$1" in
                  --version) echo "tesseract 5.9.9"; exit;;
                  --list-langs) printf 'List of available languages in "/x" (2):\\ndeu\\neng\\n'; exit;;
                esac
                cat > /dev/null
                %s
                """.formatted(reading));
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
        return Tesseract.find(script.toString()).orElseThrow();
    }

    private Path hocr() throws IOException {
        StringBuilder html = new StringBuilder("<html><body><div class='ocr_page'>");
        addLine(html, 300, 60, "Imogen Sample", 96);
        addLine(html, 400, 40, "imogen@example.org", 45);
        addLine(html, 600, 50, "EXPERIENCE", 95);
        addLine(html, 680, 40, "Stage Manager, Tide Theatre, 2019 - 2024", 94);
        addLine(html, 740, 40, "Ran the prompt desk for forty shows a year.", 94);
        addLine(html, 900, 50, "SKILLS", 95);
        addLine(html, 980, 40, "Lighting, Rigging, Scheduling", 93);
        return Files.writeString(folder.resolve("page.html"), html.append("</div></body></html>"));
    }

    private static void addLine(StringBuilder html, int baseline, int size, String text, int confidence) {
        html.append("<p class='ocr_par'><span class='ocr_line' title=\"bbox 300 %d 2000 %d; baseline 0 0; x_size %d\">"
                .formatted(baseline - size, baseline, size));
        int left = 300;
        for (String word : text.split(" ", -1)) {
            int width = word.length() * size / 2;
            html.append("<span class='ocrx_word' title='bbox %d %d %d %d; x_wconf %d'>%s</span>"
                    .formatted(left, baseline - size, left + width, baseline, confidence, word));
            left += width + size / 3;
        }
        html.append("</span></p>");
    }

    private ParsedDocument parsed(Engine engine, ScannedPdf pdf) throws IOException {
        return ((ParseOutcome.Parsed) outcome(engine, pdf)).document();
    }

    private FileErrorCode failure(Engine engine, ScannedPdf pdf) throws IOException {
        return ((ParseOutcome.Failed) outcome(engine, pdf)).code();
    }

    private ParseOutcome outcome(Engine engine, ScannedPdf pdf) throws IOException {
        return engine.parse(pdf.save(folder.resolve("scan.pdf")), DocumentType.PDF, YearMonth.of(2026, 11));
    }

    private static Evidence evidence(ParsedDocument document, String field) {
        return document.evidence().stream()
                .filter(evidence -> evidence.field().equals(field))
                .findFirst()
                .orElseThrow();
    }
}

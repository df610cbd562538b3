package dev.vitae.engine.ocr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.vitae.common.candidate.Candidate;
import dev.vitae.common.candidate.Experience;
import dev.vitae.common.documents.DocumentType;
import dev.vitae.common.errors.FileErrorCode;
import dev.vitae.engine.Engine;
import dev.vitae.engine.Limits;
import dev.vitae.engine.ParseOutcome;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.YearMonth;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With the program itself; skipped where it is not installed. */
class RealTesseractTest {

    private final Optional<Tesseract> program = Tesseract.installed();
    private final Engine engine = new Engine(Limits.DEFAULT, new Ocr(program, Duration.ofMinutes(2)));

    @TempDir
    private Path folder;

    @BeforeEach
    void needTheProgram() {
        assumeTrue(program.isPresent(), "tesseract is not installed");
    }

    @Test
    void aScanGivesThePersonThatThePrintGives() throws IOException {
        Candidate candidate = read(new ScannedPdf().picture(ScannedPdf.sample()));

        assertThatItIsTheSample(candidate);
    }

    @Test
    void aScanThatLiesOnItsSideIsTurned() throws IOException {
        assumeTrue(program.orElseThrow().has("osd"), "tesseract's data for orientation is not installed");

        Candidate candidate = read(new ScannedPdf().picture(turned(ScannedPdf.sample())));

        assertThatItIsTheSample(candidate);
    }

    @Test
    void noiseIsNobody() throws IOException {
        Random random = new Random(11);
        BufferedImage noise = new BufferedImage(400, 560, BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < noise.getHeight(); y++) {
            for (int x = 0; x < noise.getWidth(); x++) {
                noise.getRaster().setSample(x, y, 0, random.nextInt(256));
            }
        }
        Path file = new ScannedPdf().picture(noise).save(folder.resolve("noise.pdf"));

        ParseOutcome outcome = engine.parse(file, DocumentType.PDF, YearMonth.of(2026, 11));

        assertThat(outcome).isEqualTo(new ParseOutcome.Failed(FileErrorCode.NO_TEXT));
    }

    private Candidate read(ScannedPdf pdf) throws IOException {
        ParseOutcome outcome =
                engine.parse(pdf.save(folder.resolve("scan.pdf")), DocumentType.PDF, YearMonth.of(2026, 11));
        assertThat(outcome).isInstanceOf(ParseOutcome.Parsed.class);
        return ((ParseOutcome.Parsed) outcome).document().candidate();
    }

    private static void assertThatItIsTheSample(Candidate candidate) {
        assertThat(candidate.name()).isEqualTo("Rosalind Example");
        assertThat(candidate.email()).isEqualTo("rosalind@example.org");
        assertThat(candidate.experience()).extracting(Experience::company).contains("Harbour Street Freight Ltd");
    }

    private static BufferedImage turned(BufferedImage image) {
        BufferedImage turned = new BufferedImage(image.getHeight(), image.getWidth(), BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                turned.getRaster()
                        .setSample(
                                y,
                                image.getWidth() - 1 - x,
                                0,
                                image.getRaster().getSample(x, y, 0));
            }
        }
        return turned;
    }
}

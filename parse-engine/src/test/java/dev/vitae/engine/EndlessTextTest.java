package dev.vitae.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitae.common.documents.DocumentType;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents as long as the limits allow, made of what patterns and layout like least: each is read in a few seconds. */
class EndlessTextTest {

    private static final int CHARACTERS = 990_000;
    private static final double MOST_CPU_SECONDS = 8;
    private static final int MOST_ATTEMPTS = 3;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private static final Engine ENGINE = new Engine(Limits.DEFAULT);

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Lorem ipsum dolor sit amet, consectetur Adipiscing elit. ",
                "Responsible for the delivery of projects within the team.\n",
                "Skills\n",
                "Education\n\nfoo bar\n\nExperience\n\n",
                "Acme Ltd, London\nEngineer\nJan 2019 - Dec 2020\n- did this\n",
                "Engineer | Acme Ltd | London | Jan 2019 - Dec 2020\n",
                "2010 ",
                "+49 30 123456 ",
                "Ab, ",
                "a\n",
                " ",
                "項目管理工程師公司",
                "مهندس برمجيات في شركة 2019 - 2020 ",
            })
    void longTextIsReadInSeconds(String unit) throws Exception {
        assertThat(cpuSeconds(textOf("Experience", unit), DocumentType.TXT)).isLessThan(MOST_CPU_SECONDS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ab, ", "a\n", "Ab: c\n"})
    void longListsAreReadInSeconds(String unit) throws Exception {
        assertThat(cpuSeconds(textOf("Skills", unit), DocumentType.TXT)).isLessThan(MOST_CPU_SECONDS);
    }

    private Path textOf(String heading, String unit) throws Exception {
        String start = "Anna Example\nanna@example.com\n\n" + heading + "\n";
        return Files.writeString(
                folder.resolve("long.txt"), start + unit.repeat((CHARACTERS - start.length()) / unit.length()));
    }

    @Test
    void aPageOfScatteredLettersIsReadInSeconds() throws Exception {
        Path file = folder.resolve("grid.pdf");
        write(file, 20, 200, 40);

        assertThat(cpuSeconds(file, DocumentType.PDF)).isLessThan(MOST_CPU_SECONDS);
    }

    @Test
    void aBookIsReadInSecondsAndSaidToBeReadInPart() throws Exception {
        Path file = folder.resolve("book.pdf");
        write(file, 300, 45, 1);

        assertThat(cpuSeconds(file, DocumentType.PDF)).isLessThan(MOST_CPU_SECONDS);
        assertThat(ENGINE.parse(file, DocumentType.PDF, YearMonth.of(2026, 11)))
                .isInstanceOfSatisfying(
                        ParseOutcome.Parsed.class,
                        parsed -> assertThat(parsed.document().warnings())
                                .extracting("code")
                                .contains("partly_read"));
    }

    /** The least of few attempts: what patterns and layout don't like is slow each time, a busy machine only by chance. */
    private static double cpuSeconds(Path file, DocumentType type) {
        double least = Double.POSITIVE_INFINITY;
        for (int attempt = 0; attempt < MOST_ATTEMPTS && least >= MOST_CPU_SECONDS; attempt++) {
            least = Math.min(least, measured(file, type));
        }
        return least;
    }

    private static double measured(Path file, DocumentType type) {
        long before = THREADS.getCurrentThreadCpuTime();
        ParseOutcome outcome = ENGINE.parse(file, type, YearMonth.of(2026, 11));
        assertThat(outcome).isNotNull();
        return (THREADS.getCurrentThreadCpuTime() - before) / 1e9;
    }

    private static void write(Path file, int pages, int rows, int columns) throws Exception {
        PDType1Font font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
        try (PDDocument pdf = new PDDocument()) {
            for (int number = 1; number <= pages; number++) {
                PDPage page = new PDPage();
                pdf.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
                    for (int row = 0; row < rows; row++) {
                        for (int column = 0; column < columns; column++) {
                            content.beginText();
                            content.setFont(font, columns == 1 ? 9 : 2);
                            content.newLineAtOffset(20 + column * 570f / columns, 780 - row * 760f / rows);
                            content.showText(
                                    columns == 1 ? "It was the best of times, it was the worst of times " + row : "ab");
                            content.endText();
                        }
                    }
                }
            }
            pdf.save(file.toFile());
        }
    }
}

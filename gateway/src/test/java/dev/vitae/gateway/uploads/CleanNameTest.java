package dev.vitae.gateway.uploads;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class CleanNameTest {

    @Test
    void ordinaryNamesStayAsTheyAre() {
        assertThat(CleanName.of("Lebenslauf Müller (2024).pdf", 0)).isEqualTo("Lebenslauf Müller (2024).pdf");
        assertThat(CleanName.of("履歴書.docx", 0)).isEqualTo("履歴書.docx");
        assertThat(CleanName.of("سيرة ذاتية.pdf", 0)).isEqualTo("سيرة ذاتية.pdf");
    }

    @Test
    void foldersAndInvisibleCharactersGo() {
        assertThat(CleanName.of("../../etc/passwd", 0)).isEqualTo("passwd");
        assertThat(CleanName.of("C:\\Users\\me\\cv.doc", 0)).isEqualTo("cv.doc");
        assertThat(CleanName.of("cv\u202Efdp.exe\u0000\r\n", 0)).isEqualTo("cvfdp.exe");
    }

    @Test
    void whereNothingIsLeftTheIndexNamesTheFile() {
        assertThat(CleanName.of(null, 3)).isEqualTo("file-3");
        assertThat(CleanName.of("", 3)).isEqualTo("file-3");
        assertThat(CleanName.of("..", 3)).isEqualTo("file-3");
        assertThat(CleanName.of("a/", 3)).isEqualTo("file-3");
    }

    @Test
    void whateverComesInNothingHarmfulComesOut() {
        Random random = new Random(11);
        for (int i = 0; i < 5000; i++) {
            String sent = random.ints(random.nextInt(400), 0, 0x3000)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();

            String clean = CleanName.of(sent, 0);

            assertThat(clean).isNotEmpty().doesNotContain("/", "\\").doesNotContainPattern("\\p{C}");
            assertThat(clean.codePointCount(0, clean.length())).isLessThanOrEqualTo(255);
        }
    }
}

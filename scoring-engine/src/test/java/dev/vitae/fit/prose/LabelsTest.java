package dev.vitae.fit.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "electronic patient records. | electronic patient records",
                "• degree or diploma; | degree or diploma",
                "- Excel,  Word | Excel, Word",
                "C++ | C++",
                ".NET | .NET",
                "C# | C#",
                "给药、 | 给药",
                "CAD (AutoCAD) | CAD (AutoCAD)",
                "Welding (MIG, | Welding",
                "... | ..."
            })
    void marks_of_the_list_are_left_out(String label, String shown) {
        assertThat(Labels.shown(label)).isEqualTo(shown);
    }

    @Test
    void a_long_one_is_cut_between_words() {
        String shown = Labels.shown(
                "abgeschlossene Ausbildung als Gesundheits- und Krankenpfleger/in oder Pflegefachfrau/-mann");
        assertThat(shown)
                .isEqualTo("abgeschlossene Ausbildung als Gesundheits- und…")
                .hasSizeLessThanOrEqualTo(60);
    }

    @Test
    void each_is_shown_once() {
        assertThat(Labels.shown(List.of("Triage.", "triage", "Wound care"))).containsExactly("Triage", "Wound care");
    }
}

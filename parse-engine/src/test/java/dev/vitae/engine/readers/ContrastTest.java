package dev.vitae.engine.readers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContrastTest {

    @ParameterizedTest
    @CsvSource({
        "ffffff, ffffff, true",
        "fefefe, ffffff, true",
        "fffff0, ffffff, true",
        "f5f5f5, ffffff, true",
        "f0f0f0, ffffff, false",
        "d9d9d9, ffffff, false",
        "ffff00, ffffff, false",
        "000000, 0a0a0a, true",
        "000000, 1a1a1a, false",
        "1f3864, 203965, true",
        "1f3864, 2e4a7d, false",
        "ff0000, 008000, false",
        "808080, 838383, true",
        "808080, 909090, false"
    })
    void textIsLostWhereNobodyTellsItFromItsGround(String text, String ground, boolean lost) {
        assertThat(Contrast.isLost(Integer.parseInt(text, 16), Integer.parseInt(ground, 16)))
                .isEqualTo(lost);
        assertThat(Contrast.isLost(Integer.parseInt(ground, 16), Integer.parseInt(text, 16)))
                .isEqualTo(lost);
    }

    @ParameterizedTest
    @CsvSource({"000000, 0.5, ffffff, 808080", "ff0000, 1, ffffff, ff0000", "ff0000, 0, 00ff00, 00ff00"})
    void aPaintLetsItsGroundThrough(String paint, double opacity, String ground, String seen) {
        assertThat(Contrast.blend(Integer.parseInt(paint, 16), opacity, Integer.parseInt(ground, 16)))
                .isEqualTo(Integer.parseInt(seen, 16));
    }
}

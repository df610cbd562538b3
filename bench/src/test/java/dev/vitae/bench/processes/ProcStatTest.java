package dev.vitae.bench.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProcStatTest {

    private static final String AFTER_NAME =
            " S 4100 4242 4100 0 -1 4194560 9120 44210 3 7 1250 310 77 23 20 0 41 0 208544 3133440 416 184467440737095";

    @Test
    void theFourTimesAreTheProcessesOwnAndThoseOfTheDescendantsItWaitedFor() {
        assertThat(ProcStat.parse("4242 (java)" + AFTER_NAME))
                .isEqualTo(new ProcStat(4242, "java", 4100, 1250 + 310, 77 + 23));
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgres: vitae", "a) S 1 2 3", "((", "", ")", "tmux: server (x)"})
    void aNameMayHoldBlanksAndBrackets(String name) {
        assertThat(ProcStat.parse("4242 (" + name + ")" + AFTER_NAME + "\n"))
                .isEqualTo(new ProcStat(4242, name, 4100, 1560, 100));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "4242", "4242 (java", "4242 (java) S 1 2 3"})
    void aBrokenLineIsRefused(String line) {
        assertThatIllegalArgumentException().isThrownBy(() -> ProcStat.parse(line));
    }

    @Test
    void memoryIsReadFromTheRollup() {
        assertThat(ProcMemory.parse(List.of(
                        "55dc9dc38000-7ffff4532000 ---p 00000000 00:00 0   [rollup]",
                        "Rss:                2048 kB",
                        "Pss:                1024 kB",
                        "Pss_Dirty:           112 kB")))
                .isEqualTo(new ProcMemory(2048 * 1024, 1024 * 1024));
    }
}

package dev.vitae.bench.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProcStatusTest {

    @Test
    void memoryNowAndAtMostAreReadFromTheStatus() {
        assertThat(ProcStatus.parse(List.of(
                        "Name:\tjava", "VmPeak:\t 9000 kB", "VmHWM:\t  300 kB", "VmRSS:\t  200 kB", "Threads:\t9")))
                .isEqualTo(new ProcStatus(200 * 1024, 300 * 1024));
    }

    @Test
    void aProcessThatLivesHasBoth() throws IOException {
        ProcStatus ours =
                new Proc(Path.of("/proc")).status(ProcessHandle.current().pid());

        assertThat(ours.rssBytes()).isPositive();
        assertThat(ours.peakRssBytes()).isGreaterThanOrEqualTo(ours.rssBytes());
    }
}

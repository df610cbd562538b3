package dev.vitae.bench.parse;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.vitae.bench.bare.TimedLoop;
import java.util.Map;

/**
 * The same files through the bare loop and then through the suite.
 *
 * @param bareCpuSeconds of the whole process around the loop
 * @param bareThreadCpuSeconds of the loop's thread alone
 * @param suiteSeconds by the clock
 * @param suiteCpuSeconds by part of the suite
 */
@JsonNaming(SnakeCaseStrategy.class)
record Round(
        int files,
        double bareCpuSeconds,
        double bareThreadCpuSeconds,
        double suiteSeconds,
        Map<String, Double> suiteCpuSeconds) {

    static Round of(TimedLoop.Result bare, SuiteLoop.Result suite) {
        return new Round(
                suite.files(),
                bare.cpuSeconds(),
                bare.threadCpuSeconds(),
                suite.seconds(),
                suite.cpu().seconds());
    }

    @JsonProperty
    double bareFilesPerCpuSecond() {
        return files / bareCpuSeconds;
    }

    @JsonProperty
    double suiteFilesPerCpuSecond() {
        return files / totalSuiteCpuSeconds();
    }

    /** 1 would mean that the suite costs nothing beyond the bare loop. */
    @JsonProperty
    double ratio() {
        return suiteFilesPerCpuSecond() / bareFilesPerCpuSecond();
    }

    double totalSuiteCpuSeconds() {
        return suiteCpuSeconds.values().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
    }
}

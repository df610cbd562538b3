package dev.vitae.bench.extract;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.vitae.bench.bare.TimedLoop;
import java.util.List;

/** A turn of the engine and one of the bare loop over the same files. */
@JsonNaming(SnakeCaseStrategy.class)
record Round(
        int files,
        double engineCpuSeconds,
        double engineThreadCpuSeconds,
        double bareCpuSeconds,
        double bareThreadCpuSeconds,
        @JsonIgnore List<Double> engineMillis,
        @JsonIgnore List<Double> bareMillis) {

    Round(TimedLoop.Result engine, TimedLoop.Result bare) {
        this(
                engine.files(),
                engine.cpuSeconds(),
                engine.threadCpuSeconds(),
                bare.cpuSeconds(),
                bare.threadCpuSeconds(),
                engine.millis(),
                bare.millis());
    }

    @JsonProperty
    double engineFilesPerCpuSecond() {
        return files / engineCpuSeconds;
    }

    @JsonProperty
    double bareFilesPerCpuSecond() {
        return files / bareCpuSeconds;
    }

    /** 1 would mean that the engine costs nothing beyond the bare loop. */
    @JsonProperty
    double ratio() {
        return engineFilesPerCpuSecond() / bareFilesPerCpuSecond();
    }
}

package dev.vitae.bench.bare;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Does the same with one thing after the other, on the caller's thread, and says what it took. */
public final class TimedLoop {

    private static final double NANOS_PER_SECOND = 1e9;
    private static final double NANOS_PER_MILLI = 1e6;
    private static final OperatingSystemMXBean PROCESS =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private TimedLoop() {}

    /**
     * What the files took.
     *
     * @param cpuSeconds of this whole process, compiler and garbage collector included, as they are for what it is compared
     *     with
     * @param threadCpuSeconds of the loop's thread alone
     * @param millis by the clock, of each file
     */
    public record Result(int files, double cpuSeconds, double threadCpuSeconds, List<Double> millis) {}

    /** Takes each file once. */
    public static <T> Result run(List<T> files, Consumer<T> work) {
        List<Double> millis = new ArrayList<>(files.size());
        var threads = ManagementFactory.getThreadMXBean();
        long processBefore = PROCESS.getProcessCpuTime();
        long threadBefore = threads.getCurrentThreadCpuTime();
        for (T file : files) {
            long start = System.nanoTime();
            work.accept(file);
            millis.add((System.nanoTime() - start) / NANOS_PER_MILLI);
        }
        return new Result(
                files.size(),
                (PROCESS.getProcessCpuTime() - processBefore) / NANOS_PER_SECOND,
                (threads.getCurrentThreadCpuTime() - threadBefore) / NANOS_PER_SECOND,
                millis);
    }
}

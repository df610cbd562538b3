package dev.vitae.bench.bare;

import com.sun.management.OperatingSystemMXBean;
import dev.vitae.bench.run.BenchException;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** The baseline: PDFBox in this process, one thread, text only, nothing kept. */
public final class BareLoop {

    private static final double NANOS_PER_SECOND = 1e9;
    private static final double NANOS_PER_MILLI = 1e6;

    private final OperatingSystemMXBean process = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    /**
     * What the files took.
     *
     * @param cpuSeconds of this whole process, compiler and garbage collector included, as they are for what it is compared with
     * @param threadCpuSeconds of the loop's thread alone
     * @param millis by the clock, of each file
     */
    public record Result(int files, double cpuSeconds, double threadCpuSeconds, List<Double> millis) {}

    /** Reads each file once. */
    public Result run(List<TestFile> files) {
        List<Double> millis = new ArrayList<>(files.size());
        var threads = ManagementFactory.getThreadMXBean();
        long processBefore = process.getProcessCpuTime();
        long threadBefore = threads.getCurrentThreadCpuTime();
        for (TestFile file : files) {
            long start = System.nanoTime();
            if (strip(file).isBlank()) {
                throw new BenchException("PDFBox finds no text in " + file.name());
            }
            millis.add((System.nanoTime() - start) / NANOS_PER_MILLI);
        }
        return new Result(
                files.size(),
                (process.getProcessCpuTime() - processBefore) / NANOS_PER_SECOND,
                (threads.getCurrentThreadCpuTime() - threadBefore) / NANOS_PER_SECOND,
                millis);
    }

    /** The text of a PDF. */
    public static String strip(TestFile file) {
        try (PDDocument document = Loader.loadPDF(file.content())) {
            return new PDFTextStripper().getText(document);
        } catch (IOException e) {
            throw new BenchException("PDFBox can't read " + file.name(), e);
        }
    }
}

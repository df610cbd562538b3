package dev.vitae.engine;

/**
 * How much of a file is read before it is refused. Each can be set by the system property named beside it.
 *
 * @param pages {@code vitae.limits.pages}
 * @param characters {@code vitae.limits.characters}, of text in all
 * @param embeddedFiles {@code vitae.limits.embedded-files}, that a document carries with it; none of them is opened
 * @param archiveEntries {@code vitae.limits.archive-entries}
 * @param archiveBytes {@code vitae.limits.archive-bytes}, unpacked, all entries together
 * @param archiveRatio {@code vitae.limits.archive-ratio}, unpacked to packed, from the first mebibyte of an entry on
 * @param xmlDepth {@code vitae.limits.xml-depth}, of nested elements or groups
 * @param pdfMainMemory {@code vitae.limits.pdf-main-memory}, bytes of one PDF's streams kept in memory; the rest is spooled
 * @param pdfSpool {@code vitae.limits.pdf-spool}, bytes in memory and spooled together
 */
public record Limits(
        int pages,
        int characters,
        int embeddedFiles,
        int archiveEntries,
        long archiveBytes,
        int archiveRatio,
        int xmlDepth,
        long pdfMainMemory,
        long pdfSpool) {

    private static final long MEBIBYTE = 1024L * 1024;

    public static final Limits DEFAULT =
            new Limits(300, 1_000_000, 100, 2_000, 100 * MEBIBYTE, 150, 256, 16 * MEBIBYTE, 256 * MEBIBYTE);

    /** The defaults, changed by what the system properties say. */
    public static Limits fromSystemProperties() {
        return new Limits(
                Integer.getInteger("vitae.limits.pages", DEFAULT.pages),
                Integer.getInteger("vitae.limits.characters", DEFAULT.characters),
                Integer.getInteger("vitae.limits.embedded-files", DEFAULT.embeddedFiles),
                Integer.getInteger("vitae.limits.archive-entries", DEFAULT.archiveEntries),
                Long.getLong("vitae.limits.archive-bytes", DEFAULT.archiveBytes),
                Integer.getInteger("vitae.limits.archive-ratio", DEFAULT.archiveRatio),
                Integer.getInteger("vitae.limits.xml-depth", DEFAULT.xmlDepth),
                Long.getLong("vitae.limits.pdf-main-memory", DEFAULT.pdfMainMemory),
                Long.getLong("vitae.limits.pdf-spool", DEFAULT.pdfSpool));
    }
}

package dev.vitae.engine.readers.archive;

import dev.vitae.common.errors.FileErrorCode;
import dev.vitae.engine.Limits;
import dev.vitae.engine.readers.UnreadableDocumentException;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;

/** A document's ZIP archive, which may have been made to hurt whoever unpacks it. */
public final class GuardedArchive implements Closeable {

    /** Below this size the ratio says nothing: small parts of white space pack very well. */
    private static final long RATIO_FREE_BYTES = 1024 * 1024;

    private final ZipFile zip;
    private final Limits limits;
    private long unpacked;
    private boolean bomb;

    private GuardedArchive(ZipFile zip, Limits limits) {
        this.zip = zip;
        this.limits = limits;
    }

    /**
     * Opens an archive.
     *
     * @param embedded which entries, by name, are files that the document carries with it
     */
    public static GuardedArchive open(Path file, Limits limits, Predicate<String> embedded)
            throws IOException, UnreadableDocumentException {
        ZipFile zip = new ZipFile(file.toFile());
        try {
            refuse(zip, limits, embedded);
        } catch (UnreadableDocumentException e) {
            zip.close();
            throw e;
        }
        return new GuardedArchive(zip, limits);
    }

    private static void refuse(ZipFile zip, Limits limits, Predicate<String> embedded)
            throws UnreadableDocumentException {
        if (zip.size() > limits.archiveEntries()) {
            throw new UnreadableDocumentException(FileErrorCode.ARCHIVE_BOMB);
        }
        long declared =
                zip.stream().mapToLong(entry -> Math.max(0, entry.getSize())).sum();
        if (declared > limits.archiveBytes() || declared < 0) {
            throw new UnreadableDocumentException(FileErrorCode.ARCHIVE_BOMB);
        }
        long carried = zip.stream().map(ZipEntry::getName).filter(embedded).count();
        if (carried > limits.embeddedFiles()) {
            throw new UnreadableDocumentException(FileErrorCode.EMBEDDED_LIMIT);
        }
    }

    /** What is done with a part's events. */
    @FunctionalInterface
    public interface PartHandler {
        void read(XmlEvents events) throws XMLStreamException, UnreadableDocumentException;
    }

    /** Reads one part as XML; false where the archive doesn't have it. */
    public boolean read(String name, PartHandler handler) throws IOException, UnreadableDocumentException {
        Optional<ZipEntry> entry = Optional.ofNullable(zip.getEntry(name));
        if (entry.isEmpty()) {
            return false;
        }
        try (InputStream in = new CountedStream(zip.getInputStream(entry.get()), entry.get());
                XmlEvents events = new XmlEvents(in, limits.xmlDepth())) {
            handler.read(events);
            return true;
        } catch (XMLStreamException e) {
            if (bomb) {
                throw new UnreadableDocumentException(FileErrorCode.ARCHIVE_BOMB);
            }
            throw new IOException("part is no well-formed XML", e);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** Counts what really comes out, whatever the archive's directory says. */
    private final class CountedStream extends FilterInputStream {

        private final long packed;
        private long read;

        CountedStream(InputStream in, ZipEntry entry) {
            super(in);
            packed = Math.max(1, entry.getCompressedSize());
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = super.read(buffer, offset, length);
            count(Math.max(0, count));
            return count;
        }

        private void count(int more) throws IOException {
            read += more;
            unpacked += more;
            boolean steep = read > RATIO_FREE_BYTES && read / packed > limits.archiveRatio();
            if (steep || unpacked > limits.archiveBytes()) {
                bomb = true;
                throw new IOException("archive unpacks to too much");
            }
        }
    }
}

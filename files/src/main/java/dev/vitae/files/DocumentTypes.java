package dev.vitae.files;

import dev.vitae.common.documents.DocumentType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.tika.detect.TextDetector;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;

/**
 * Tells what a document is by its content alone. Only the seven types that Vitae reads are told apart, which takes a look at
 * the first bytes and, in a ZIP or OLE2 container, at its directory; nothing is unpacked or parsed, so it is safe on
 * anything. A damaged document still counts as what it was: that it can't be read is for its reader to say.
 */
public final class DocumentTypes {

    private static final int HEAD_BYTES = 8 * 1024;
    /** Acrobat accepts a header anywhere in the first kilobyte (ISO 32000-1, annex H.3). */
    private static final int PDF_HEADER_WITHIN = 1024;

    private static final byte[] PDF = ascii("%PDF-");
    private static final byte[] RTF = ascii("{\\rtf");
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE2 = {
        (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };
    private static final byte[] UTF_16BE_MARK = {(byte) 0xFE, (byte) 0xFF};
    private static final byte[] UTF_16LE_MARK = {(byte) 0xFF, (byte) 0xFE};
    /** OLE2 directory entries are this long and start with their name in UTF-16LE ([MS-CFB] 2.6.1). */
    private static final int OLE2_ENTRY_BYTES = 128;

    private static final byte[] WORD_STREAM = "WordDocument\0".getBytes(StandardCharsets.UTF_16LE);
    private static final byte[] ENCRYPTED_STREAM = "EncryptedPackage\0".getBytes(StandardCharsets.UTF_16LE);
    private static final String ODT_MEDIA_TYPE = DocumentType.ODT.mediaType();
    private static final Pattern HTML = Pattern.compile(
            "\\A\\s*(<\\?xml[^>]*>\\s*)?(<!--.*?-->\\s*)*<(!doctype\\s+html|html|head|body)[\\s>]",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private DocumentTypes() {}

    /** Empty where the content is none of the types that are read. */
    public static Optional<DocumentType> detect(Path file) throws IOException {
        byte[] head = head(file);
        if (contains(head, PDF, Math.min(head.length, PDF_HEADER_WITHIN))) {
            return Optional.of(DocumentType.PDF);
        }
        if (startsWith(head, RTF)) {
            return Optional.of(DocumentType.RTF);
        }
        if (startsWith(head, ZIP)) {
            return inZip(file, head);
        }
        if (startsWith(head, OLE2)) {
            return inOle2(file);
        }
        if (!isText(head)) {
            return Optional.empty();
        }
        return Optional.of(HTML.matcher(decoded(head)).find() ? DocumentType.HTML : DocumentType.TXT);
    }

    private static Optional<DocumentType> inZip(Path file, byte[] head) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.getEntry("word/document.xml") != null) {
                return Optional.of(DocumentType.DOCX);
            }
            ZipEntry mediaType = zip.getEntry("mimetype");
            if (mediaType != null) {
                try (InputStream in = zip.getInputStream(mediaType)) {
                    String text = new String(in.readNBytes(ODT_MEDIA_TYPE.length()), StandardCharsets.US_ASCII);
                    return text.equals(ODT_MEDIA_TYPE) ? Optional.of(DocumentType.ODT) : Optional.empty();
                }
            }
            // Strict writers of OOXML may name the main part otherwise, but it stays in its folder.
            boolean word = zip.stream().anyMatch(entry -> entry.getName().startsWith("word/"));
            return word ? Optional.of(DocumentType.DOCX) : Optional.empty();
        } catch (IOException damaged) {
            return inDamagedZip(head);
        }
    }

    private static Optional<DocumentType> inDamagedZip(byte[] head) {
        if (contains(head, ascii("mimetype" + ODT_MEDIA_TYPE), head.length)) {
            return Optional.of(DocumentType.ODT);
        }
        boolean officeOpenXml = contains(head, ascii("[Content_Types].xml"), head.length)
                || contains(head, ascii("word/"), head.length);
        return officeOpenXml ? Optional.of(DocumentType.DOCX) : Optional.empty();
    }

    private static Optional<DocumentType> inOle2(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
            byte[] name = new byte[Math.max(WORD_STREAM.length, ENCRYPTED_STREAM.length)];
            for (int at = 0; at + OLE2_ENTRY_BYTES <= bytes.limit(); at += OLE2_ENTRY_BYTES) {
                bytes.get(at, name);
                if (startsWith(name, WORD_STREAM)) {
                    return Optional.of(DocumentType.DOC);
                }
                if (startsWith(name, ENCRYPTED_STREAM)) {
                    return Optional.of(DocumentType.DOCX);
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isText(byte[] head) throws IOException {
        if (head.length == 0) {
            return false;
        }
        if (isUtf16(head)) {
            return true;
        }
        MediaType type = new TextDetector(HEAD_BYTES).detect(new ByteArrayInputStream(head), new Metadata());
        return type.equals(MediaType.TEXT_PLAIN);
    }

    private static boolean isUtf16(byte[] head) {
        int many = head.length * 2 / 5;
        boolean zerosOnOneSide = (zeros(head, 0) > many) != (zeros(head, 1) > many);
        return zerosOnOneSide || startsWith(head, UTF_16BE_MARK) || startsWith(head, UTF_16LE_MARK);
    }

    /** How many of every second byte are zero: in UTF-16 without a mark nearly all on one side, on the other none. */
    private static int zeros(byte[] head, int from) {
        int zeros = 0;
        for (int at = from; at < head.length; at += 2) {
            zeros += head[at] == 0 ? 1 : 0;
        }
        return zeros;
    }

    private static String decoded(byte[] head) {
        if (!isUtf16(head)) {
            String text = new String(head, StandardCharsets.UTF_8);
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        }
        boolean littleEndian = startsWith(head, UTF_16LE_MARK) || zeros(head, 1) > zeros(head, 0);
        String text = new String(head, littleEndian ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(HEAD_BYTES);
        }
    }

    private static boolean startsWith(byte[] bytes, byte[] start) {
        return bytes.length >= start.length && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }

    private static boolean contains(byte[] bytes, byte[] sought, int within) {
        for (int at = 0; at + sought.length <= within; at++) {
            if (Arrays.equals(bytes, at, at + sought.length, sought, 0, sought.length)) {
                return true;
            }
        }
        return false;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}

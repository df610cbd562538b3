package dev.vitae.engine.readers.txt;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.apache.tika.parser.txt.CharsetDetector;
import org.apache.tika.parser.txt.CharsetMatch;

/** Finds out in which charset a text was saved: by its mark, by what it can't be, and by statistics in the end. */
final class CharsetGuess {

    private static final int SAMPLE = 64 * 1024;

    private CharsetGuess() {}

    static String decode(byte[] bytes) {
        if (startsWith(bytes, 0xef, 0xbb, 0xbf)) {
            return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
        }
        if (startsWith(bytes, 0xff, 0xfe, 0, 0)) {
            return new String(bytes, 4, bytes.length - 4, Charset.forName("UTF-32LE"));
        }
        if (startsWith(bytes, 0xff, 0xfe)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
        }
        if (startsWith(bytes, 0xfe, 0xff)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
        }
        if (zeros(bytes, 1) > bytes.length / 8) {
            return new String(bytes, StandardCharsets.UTF_16LE);
        }
        if (zeros(bytes, 0) > bytes.length / 8) {
            return new String(bytes, StandardCharsets.UTF_16BE);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, byStatistics(bytes));
        }
    }

    private static Charset byStatistics(byte[] bytes) {
        CharsetDetector detector = new CharsetDetector();
        byte[] sample = bytes.length <= SAMPLE ? bytes : java.util.Arrays.copyOf(bytes, SAMPLE);
        detector.setText(sample);
        for (CharsetMatch match : detector.detectAll()) {
            String name = match.getName();
            if (name.startsWith("UTF-") || !Charset.isSupported(name)) {
                continue; // had it been one of these, it would have been found before
            }
            return windowsEquivalent(name, bytes);
        }
        return Charset.forName("windows-1252");
    }

    /** What calls itself ISO 8859 has bytes 0x80 to 0x9f in practice only where it is the Windows code page. */
    private static Charset windowsEquivalent(String name, byte[] bytes) {
        boolean windowsOnly = false;
        for (byte b : bytes) {
            windowsOnly |= (b & 0xff) >= 0x80 && (b & 0xff) <= 0x9f;
        }
        return Charset.forName(
                switch (name) {
                    case "ISO-8859-1", "ISO-8859-15" -> "windows-1252";
                    case "ISO-8859-2" -> windowsOnly ? "windows-1250" : name;
                    case "ISO-8859-5" -> windowsOnly ? "windows-1251" : name;
                    case "ISO-8859-7" -> windowsOnly ? "windows-1253" : name;
                    case "ISO-8859-9" -> "windows-1254";
                    default -> name;
                });
    }

    private static int zeros(byte[] bytes, int offset) {
        int zeros = 0;
        for (int i = offset; i < bytes.length; i += 2) {
            zeros += bytes[i] == 0 ? 1 : 0;
        }
        return zeros;
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        if (bytes.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if ((bytes[i] & 0xff) != start[i]) {
                return false;
            }
        }
        return true;
    }
}

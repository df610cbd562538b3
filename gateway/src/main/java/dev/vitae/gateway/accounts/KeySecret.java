package dev.vitae.gateway.accounts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * The text of a key: prefix, 32 random base62 characters (190 bits), and 6 more that are the CRC-32 of all before them, so
 * that a mistyped key is refused without a query. Only its SHA-256 is ever stored.
 */
record KeySecret(KeyKind kind, String text) {

    private static final String BASE62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int RANDOM_CHARACTERS = 32;
    private static final int CHECK_CHARACTERS = 6;
    private static final int SHOWN_RANDOM_CHARACTERS = 4;

    static KeySecret create(KeyKind kind, boolean test, SecureRandom random) {
        StringBuilder text = new StringBuilder(test ? kind.testPrefix() : kind.prefix());
        for (int i = 0; i < RANDOM_CHARACTERS; i++) {
            text.append(BASE62.charAt(random.nextInt(BASE62.length())));
        }
        return new KeySecret(kind, text + check(text.toString()));
    }

    /** Empty where this can't be a key: unknown prefix, wrong length, or a checksum that doesn't fit. */
    static Optional<KeySecret> parse(String text) {
        return KeyKind.of(text).filter(kind -> isWellFormed(kind, text)).map(kind -> new KeySecret(kind, text));
    }

    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The beginning, enough to recognize a key by and not enough to use it. */
    String shown() {
        return text.substring(0, text.length() - RANDOM_CHARACTERS - CHECK_CHARACTERS + SHOWN_RANDOM_CHARACTERS);
    }

    /** Its last characters, which follow from all others: to tell keys apart by. */
    String lastFour() {
        return text.substring(text.length() - 4);
    }

    @Override
    public String toString() {
        return shown() + "...";
    }

    private static boolean isWellFormed(KeyKind kind, String text) {
        int prefix = text.startsWith(kind.prefix())
                ? kind.prefix().length()
                : kind.testPrefix().length();
        if (text.length() != prefix + RANDOM_CHARACTERS + CHECK_CHARACTERS) {
            return false;
        }
        String checked = text.substring(0, text.length() - CHECK_CHARACTERS);
        return text.endsWith(check(checked));
    }

    private static String check(String text) {
        CRC32 crc = new CRC32();
        crc.update(text.getBytes(StandardCharsets.UTF_8));
        long rest = crc.getValue();
        char[] check = new char[CHECK_CHARACTERS];
        for (int at = CHECK_CHARACTERS - 1; at >= 0; at--) {
            check[at] = BASE62.charAt((int) (rest % BASE62.length()));
            rest /= BASE62.length();
        }
        return new String(check);
    }
}

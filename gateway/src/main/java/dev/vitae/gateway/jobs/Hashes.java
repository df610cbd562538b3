package dev.vitae.gateway.jobs;

import dev.vitae.gateway.uploads.ReceivedFile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** SHA-256 over several values, each with its length before it, so that no two lists of values run together. */
public final class Hashes {

    private Hashes() {}

    /** Of the options that make the same file give another candidate. */
    public static byte[] options(String options) {
        return options(options, "");
    }

    /** Of all that makes two requests the same. */
    public static byte[] request(String options, @Nullable String jobDescription, List<ReceivedFile> files) {
        MessageDigest digest = sha256();
        add(digest, options(options, jobDescription == null ? "" : jobDescription));
        for (ReceivedFile file : files) {
            add(digest, file.filename());
            add(digest, file.sha256());
        }
        return digest.digest();
    }

    private static byte[] options(String options, String jobDescription) {
        MessageDigest digest = sha256();
        add(digest, options);
        add(digest, jobDescription);
        return digest.digest();
    }

    private static void add(MessageDigest digest, String text) {
        add(digest, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void add(MessageDigest digest, byte[] value) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(value.length).array());
        digest.update(value);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

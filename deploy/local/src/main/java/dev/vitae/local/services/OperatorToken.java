package dev.vitae.local.services;

import dev.vitae.local.processes.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Opens the gateway's operator API. Made once, or given by {@value #VARIABLE}; kept in the data folder for its owner. */
public final class OperatorToken {

    static final String VARIABLE = "VITAE_OPERATOR_TOKEN";

    private static final int BYTES = 32;

    private OperatorToken() {}

    public static String of(Settings settings) {
        var file = settings.data().resolve("operator-token");
        try {
            var given = System.getenv(VARIABLE);
            if (given != null && !given.isBlank()) {
                // later commands find it even where the variable is not set
                Folders.writePrivate(file, given);
            } else if (!Files.exists(file)) {
                Folders.writePrivate(file, random());
            }
            return Files.readString(file).strip();
        } catch (IOException failure) {
            throw new UncheckedIOException("no operator token in " + settings.data(), failure);
        }
    }

    private static String random() {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}

package dev.vitae.local.services;

import dev.vitae.local.processes.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.util.Base64;

/** A secret of 32 random bytes, in Base64. Made once, or given by its variable; kept in the data folder for its owner. */
public enum KeptSecret {
    /** Opens the gateway's operator API. */
    OPERATOR_TOKEN("operator-token", "VITAE_OPERATOR_TOKEN"),
    /** By which the services know each other. */
    INTERNAL_TOKEN("internal-token", "VITAE_INTERNAL_TOKEN"),
    /** The secrets of webhooks are encrypted with it. */
    WEBHOOK_KEY("webhook-key", "VITAE_WEBHOOKS_SECRET_KEY"),
    /** Of {@code demo} in Keycloak, who is a member. */
    DEMO_PASSWORD("demo-password", "VITAE_DEMO_PASSWORD"),
    /** Of {@code admin} in Keycloak, who looks after all accounts. */
    ADMIN_PASSWORD("admin-password", "VITAE_ADMIN_PASSWORD");

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String file;
    private final String variable;

    KeptSecret(String file, String variable) {
        this.file = file;
        this.variable = variable;
    }

    /** The environment variable that gives it, and by which services are told. */
    public String variable() {
        return variable;
    }

    /** Whether it has been made. */
    public boolean exists(Settings settings) {
        return Files.exists(settings.data().resolve(file));
    }

    public String of(Settings settings) {
        var path = settings.data().resolve(file);
        try {
            var given = System.getenv(variable);
            if (given != null && !given.isBlank()) {
                // later commands find it even where the variable is not set
                Folders.writePrivate(path, given);
            } else if (!Files.exists(path)) {
                Folders.writePrivate(path, random());
            }
            return Files.readString(path).strip();
        } catch (IOException failure) {
            throw new UncheckedIOException("no " + file + " in " + settings.data(), failure);
        }
    }

    private static String random() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}

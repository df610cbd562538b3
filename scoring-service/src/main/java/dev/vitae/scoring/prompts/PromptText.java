package dev.vitae.scoring.prompts;

import dev.vitae.scoring.models.Prompt;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;

/**
 * The fixed part of a prompt: {@code <version>.txt}, the instructions, and {@code <version>.schema.json}, the form of the answer.
 * Whoever changes one of them gives it a new version.
 */
public final class PromptText {

    private final String version;
    private final String instructions;
    private final String schema;

    private PromptText(String version, String instructions, String schema) {
        this.version = version;
        this.instructions = instructions;
        this.schema = schema;
    }

    public static PromptText load(String version) {
        return new PromptText(version, resource(version + ".txt"), resource(version + ".schema.json"));
    }

    public String version() {
        return version;
    }

    /** The prompt about this material. */
    public Prompt about(Material material) {
        return new Prompt(version, instructions, material.text(), schema, false);
    }

    /** The same, where the answer will tell who somebody is. */
    public Prompt aboutPerson(Material material) {
        return new Prompt(version, instructions, material.text(), schema, true);
    }

    /** The English name of a language (ISO 639-1). */
    public static String languageName(String code) {
        return Locale.of(code).getDisplayLanguage(Locale.ENGLISH);
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(PromptText.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package dev.vitae.scoring.models;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** The language model that an operator has chosen. */
@ConfigMapping(prefix = "vitae.model")
public interface ModelSettings {

    /** Without one the engine's own sentences are the answer. */
    @WithDefault("none")
    Provider provider();

    /** {@code https://api.openai.com/v1} or {@code http://127.0.0.1:11434} unless set. */
    Optional<String> baseUrl();

    /** The model's name at its provider; must be there where a provider is. */
    Optional<String> name();

    /** Sent as a Bearer token. */
    Optional<String> key();

    /** Not sent where it isn't set, which some models want. */
    Optional<Double> temperature();

    /** How the model is told the form of its answer. */
    @WithDefault("json-schema")
    AnswerFormat answerFormat();

    /** How long somebody waits for the model, for a free place and a repaired answer too; at most a minute. */
    @WithDefault("20s")
    Duration timeout();

    /** How many questions may be under way at once. */
    @WithDefault("4") // WorkersFollowCores knows it too
    int concurrency();

    /** Tokens that an account may use in a day (UTC), in both directions together; 0 for as many as it likes. */
    @WithDefault("500000")
    long dailyTokens();

    /** The longest answer. */
    @WithDefault("2500")
    int maxOutputTokens();

    /** Answers that are kept. */
    Cache cache();

    /** When a model that fails is left alone. */
    Breaker breaker();

    /** Who runs the model. */
    enum Provider {
        NONE,
        OPENAI,
        OLLAMA
    }

    /** What a server understands; the prompt names the form in any case. */
    enum AnswerFormat {
        JSON_SCHEMA,
        JSON_OBJECT,
        TEXT
    }

    /** In memory only. */
    interface Cache {

        @WithDefault("500")
        int entries();

        @WithDefault("1h")
        Duration kept();
    }

    /** Failures are timeouts, errors and lost connections; an answer that can't be used is none. */
    interface Breaker {

        /** In a row. */
        @WithDefault("5")
        int failures();

        /** After it one question is let through to see. */
        @WithDefault("30s")
        Duration pause();
    }
}

package dev.vitae.scoring.models;

import java.util.Optional;

/** No language model is configured. */
final class NoModels implements Models {

    @Override
    public boolean isConfigured() {
        return false;
    }

    @Override
    public <T> Optional<Answer<T>> ask(Caller caller, Prompt prompt, AnswerForm<T> form) {
        return Optional.empty();
    }
}

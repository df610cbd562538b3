package dev.vitae.scoring.models;

import java.util.Optional;

/** The language model, if there is one. */
public interface Models {

    boolean isConfigured();

    /** A usable answer; empty where there is none in time, for whatever reason. */
    <T> Optional<Answer<T>> ask(Caller caller, Prompt prompt, AnswerForm<T> form);
}

package dev.vitae.engine.redaction;

import dev.vitae.common.candidate.RedactionKind;

/** A stretch of a text that has to go with its kind. */
record Mark(RedactionKind kind, int start, int end) {}

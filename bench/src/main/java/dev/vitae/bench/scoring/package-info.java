/**
 * How far a candidate agrees with its label: the rules of {@code bench/corpus/LABELS.md}, to the same figures as the corpus's
 * own {@code score.py}. Pure; knows neither the engine nor files.
 */
@NullMarked
package dev.vitae.bench.scoring;

import org.jspecify.annotations.NullMarked;

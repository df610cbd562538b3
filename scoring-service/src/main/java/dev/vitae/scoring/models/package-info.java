/**
 * Language models: one port of ours, and all that stands between it and whoever asks. None of it knows what is asked about. A
 * question ends in a usable answer or in none, never in an exception and never later than its time limit.
 */
@NullMarked
package dev.vitae.scoring.models;

import org.jspecify.annotations.NullMarked;

/**
 * What may be said about a candidate: the words that there are to quote, and whether a claim that somebody makes rests on them.
 * Knows nothing of who makes it.
 */
@NullMarked
package dev.vitae.scoring.claims;

import org.jspecify.annotations.NullMarked;

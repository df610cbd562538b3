/** Candidates judged by scoring-service: asked for, stored, asked for again, shown. */
@NullMarked
package dev.vitae.gateway.scores;

import org.jspecify.annotations.NullMarked;

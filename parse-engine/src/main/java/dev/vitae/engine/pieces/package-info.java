/** What a short piece of text names - a job title, an employer, a school, a degree, a place - as learned from examples. */
@NullMarked
package dev.vitae.engine.pieces;

import org.jspecify.annotations.NullMarked;

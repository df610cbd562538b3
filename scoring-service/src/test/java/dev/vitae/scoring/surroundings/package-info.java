/** What the tests of the whole service stand on. */
@NullMarked
package dev.vitae.scoring.surroundings;

import org.jspecify.annotations.NullMarked;

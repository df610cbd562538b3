/** PDF, with the position, font and colour of every glyph. */
@NullMarked
package dev.vitae.engine.readers.pdf;

import org.jspecify.annotations.NullMarked;

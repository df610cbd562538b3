/** What every format becomes: pages, blocks, lines and spans, with type, colour and position where the format has them. */
@NullMarked
package dev.vitae.engine.layout;

import org.jspecify.annotations.NullMarked;

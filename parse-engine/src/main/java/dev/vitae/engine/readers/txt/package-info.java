/** Plain text in whatever charset it is. */
@NullMarked
package dev.vitae.engine.readers.txt;

import org.jspecify.annotations.NullMarked;

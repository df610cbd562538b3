/** RTF, by Tika's parser. */
@NullMarked
package dev.vitae.engine.readers.rtf;

import org.jspecify.annotations.NullMarked;

/** The baseline of every measurement of speed: PDFBox alone, over the same bytes, in the same run. */
@NullMarked
package dev.vitae.bench.bare;

import org.jspecify.annotations.NullMarked;

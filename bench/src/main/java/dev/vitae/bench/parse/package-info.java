/** The suite's parsing beside a bare PDFBox loop over the same bytes, in one run. */
@NullMarked
package dev.vitae.bench.parse;

import org.jspecify.annotations.NullMarked;

/** {@code suite bench extract}: what the engine alone costs, beside a bare PDFBox loop over the same files, in one run. */
@NullMarked
package dev.vitae.bench.extract;

import org.jspecify.annotations.NullMarked;

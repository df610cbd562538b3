/** Folders of CVs with labels that say what is in them. */
@NullMarked
package dev.vitae.bench.corpus;

import org.jspecify.annotations.NullMarked;

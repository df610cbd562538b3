/** {@code suite accuracy}: what the engine alone makes of labelled CVs, in this process. */
@NullMarked
package dev.vitae.bench.accuracy;

import org.jspecify.annotations.NullMarked;

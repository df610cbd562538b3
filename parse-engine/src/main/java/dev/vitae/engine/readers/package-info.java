/** One reader per format, each turning a file into the layout model within limits. */
@NullMarked
package dev.vitae.engine.readers;

import org.jspecify.annotations.NullMarked;

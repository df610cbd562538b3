/** The order in which a person reads the page: the layout model as one list of lines. */
@NullMarked
package dev.vitae.engine.reading;

import org.jspecify.annotations.NullMarked;

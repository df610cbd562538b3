/** Telephone numbers as CVs print them. */
@NullMarked
package dev.vitae.engine.phones;

import org.jspecify.annotations.NullMarked;

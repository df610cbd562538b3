/** Headings, and the parts of a CV between them. */
@NullMarked
package dev.vitae.engine.sections;

import org.jspecify.annotations.NullMarked;

/** Identifiers as clients see them: a prefix that says what it names, and a UUID. */
@NullMarked
package dev.vitae.common.ids;

import org.jspecify.annotations.NullMarked;

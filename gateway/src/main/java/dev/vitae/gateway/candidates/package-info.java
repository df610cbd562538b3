/** What came of the files, for as long as it is kept. */
@NullMarked
package dev.vitae.gateway.candidates;

import org.jspecify.annotations.NullMarked;

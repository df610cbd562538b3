/** What parse-service and scoring-service agree on where a language model helps the engine to read a CV. */
@NullMarked
package dev.vitae.common.extraction;

import org.jspecify.annotations.NullMarked;

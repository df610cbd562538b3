/** What a blind review must not see, taken out of stored documents. */
@NullMarked
package dev.vitae.gateway.redaction;

import org.jspecify.annotations.NullMarked;

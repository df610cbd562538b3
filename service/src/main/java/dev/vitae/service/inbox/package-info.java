/** Events that come in from other services: each taken once, none lost. */
@NullMarked
package dev.vitae.service.inbox;

import org.jspecify.annotations.NullMarked;

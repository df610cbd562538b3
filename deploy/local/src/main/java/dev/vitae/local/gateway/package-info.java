/** What the launcher asks of the gateway, over HTTP like everybody else. */
@NullMarked
package dev.vitae.local.gateway;

import org.jspecify.annotations.NullMarked;

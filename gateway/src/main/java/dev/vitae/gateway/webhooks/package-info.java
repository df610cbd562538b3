/** The portal's webhooks: what clients ask of webhook-service goes through this door. */
@NullMarked
package dev.vitae.gateway.webhooks;

import org.jspecify.annotations.NullMarked;

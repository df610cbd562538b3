/** The processes of the suite: what each needs, how it starts, when it is ready, how it stops. */
@NullMarked
package dev.vitae.local.services;

import org.jspecify.annotations.NullMarked;

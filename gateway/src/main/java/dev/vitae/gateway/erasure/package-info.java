/** Files that must go, remembered until they are gone. */
@NullMarked
package dev.vitae.gateway.erasure;

import org.jspecify.annotations.NullMarked;

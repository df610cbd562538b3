/** People: who signs in with the identity provider, and which account is theirs. */
@NullMarked
package dev.vitae.gateway.signin;

import org.jspecify.annotations.NullMarked;

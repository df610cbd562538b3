/** What the operator of an installation does by program: make, list, rotate and revoke keys. */
@NullMarked
package dev.vitae.gateway.operator;

import org.jspecify.annotations.NullMarked;

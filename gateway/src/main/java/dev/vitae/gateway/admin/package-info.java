/** What admins do who look after the accounts of all. */
@NullMarked
package dev.vitae.gateway.admin;

import org.jspecify.annotations.NullMarked;

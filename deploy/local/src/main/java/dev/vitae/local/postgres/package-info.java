/** PostgreSQL on this machine: its binaries, its data folder, and the server itself. */
@NullMarked
package dev.vitae.local.postgres;

import org.jspecify.annotations.NullMarked;

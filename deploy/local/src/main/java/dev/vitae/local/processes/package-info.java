/** Ports, folders and processes of this machine. */
@NullMarked
package dev.vitae.local.processes;

import org.jspecify.annotations.NullMarked;

/** The command line of the suite: one class a command. */
@NullMarked
package dev.vitae.local.suite;

import org.jspecify.annotations.NullMarked;

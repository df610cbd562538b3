/** Commands for measuring the engine without the services. */
@NullMarked
package dev.vitae.engine.cli;

import org.jspecify.annotations.NullMarked;

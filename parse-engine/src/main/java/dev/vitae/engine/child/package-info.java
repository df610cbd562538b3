/** The sandbox's child process: reads tasks, answers them, and never talks to anybody else. */
@NullMarked
package dev.vitae.engine.child;

import org.jspecify.annotations.NullMarked;

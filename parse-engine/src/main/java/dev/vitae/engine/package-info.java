/** A CV file becomes a candidate: the way in for whoever runs the engine in its own process. */
@NullMarked
package dev.vitae.engine;

import org.jspecify.annotations.NullMarked;

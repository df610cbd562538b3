/** How near two texts are in meaning. */
@NullMarked
package dev.vitae.fit.meaning;

import org.jspecify.annotations.NullMarked;

/** What tests need of it. */
@NullMarked
package dev.vitae.parse.refinement;

import org.jspecify.annotations.NullMarked;

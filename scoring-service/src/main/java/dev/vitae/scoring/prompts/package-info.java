/** What a model is told, and how its JSON is read. */
@NullMarked
package dev.vitae.scoring.prompts;

import org.jspecify.annotations.NullMarked;

/** What a skill and what an occupation is, in 17 languages, as data; and how they are found in text. */
@NullMarked
package dev.vitae.fit.taxonomy;

import org.jspecify.annotations.NullMarked;

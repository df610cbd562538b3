/** Words as data: the lexicons of all languages, loaded from resources. */
@NullMarked
package dev.vitae.lexicon;

import org.jspecify.annotations.NullMarked;

/** What a language model reads in a CV where the extraction engine isn't sure, answered at once. */
@NullMarked
package dev.vitae.scoring.extractions;

import org.jspecify.annotations.NullMarked;

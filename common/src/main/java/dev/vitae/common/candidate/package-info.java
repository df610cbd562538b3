/** What a CV says, as data: the candidate object of the portal document and what stands beside it. */
@NullMarked
package dev.vitae.common.candidate;

import org.jspecify.annotations.NullMarked;

/** The kinds of document that Vitae reads. */
@NullMarked
package dev.vitae.common.documents;

import org.jspecify.annotations.NullMarked;

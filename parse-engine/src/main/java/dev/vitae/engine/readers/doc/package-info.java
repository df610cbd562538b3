/** The Word format before DOCX, by POI. */
@NullMarked
package dev.vitae.engine.readers.doc;

import org.jspecify.annotations.NullMarked;

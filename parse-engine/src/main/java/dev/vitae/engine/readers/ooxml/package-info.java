/** DOCX, as a stream of XML events. */
@NullMarked
package dev.vitae.engine.readers.ooxml;

import org.jspecify.annotations.NullMarked;

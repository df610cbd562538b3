/** ODT, as a stream of XML events. */
@NullMarked
package dev.vitae.engine.readers.odf;

import org.jspecify.annotations.NullMarked;

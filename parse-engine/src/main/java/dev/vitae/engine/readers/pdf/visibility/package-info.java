/** What of a PDF page's text a person sees: text against all that is painted under it, over it and around it. */
@NullMarked
package dev.vitae.engine.readers.pdf.visibility;

import org.jspecify.annotations.NullMarked;

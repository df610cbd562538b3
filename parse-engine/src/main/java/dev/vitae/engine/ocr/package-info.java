/** Text off pictures of pages, read by the tesseract program where it is installed. */
@NullMarked
package dev.vitae.engine.ocr;

import org.jspecify.annotations.NullMarked;

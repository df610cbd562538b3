/** What DOCX and ODT share: a ZIP archive of XML parts, opened with suspicion. */
@NullMarked
package dev.vitae.engine.readers.archive;

import org.jspecify.annotations.NullMarked;

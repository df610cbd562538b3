/** Files at rest: the blob store in a folder, and what a file is by its content. */
@NullMarked
package dev.vitae.files;

import org.jspecify.annotations.NullMarked;

/** HTML as a person without a style sheet sees it. */
@NullMarked
package dev.vitae.engine.readers.html;

import org.jspecify.annotations.NullMarked;

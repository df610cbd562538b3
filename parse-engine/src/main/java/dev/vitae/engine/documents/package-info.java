/** What kind of document a file is: a CV, or something that no candidate is made of. */
@NullMarked
package dev.vitae.engine.documents;

import org.jspecify.annotations.NullMarked;

/** What the parser says comes in here: results become candidates, files and jobs come to their ends. */
@NullMarked
package dev.vitae.gateway.results;

import org.jspecify.annotations.NullMarked;

/** Tests of the whole service on a real broker. */
@NullMarked
package dev.vitae.parse.requests;

import org.jspecify.annotations.NullMarked;

/** Finds in a candidate's texts what a blind review must not see: names, contact, age, gender, nationality, address. */
@NullMarked
package dev.vitae.engine.redaction;

import org.jspecify.annotations.NullMarked;

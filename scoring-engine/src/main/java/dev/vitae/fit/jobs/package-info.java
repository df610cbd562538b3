/** A job description becomes a record of what it asks. */
@NullMarked
package dev.vitae.fit.jobs;

import org.jspecify.annotations.NullMarked;

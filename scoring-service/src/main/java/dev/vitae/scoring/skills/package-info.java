/** What a job description asks for, answered at once. */
@NullMarked
package dev.vitae.scoring.skills;

import org.jspecify.annotations.NullMarked;

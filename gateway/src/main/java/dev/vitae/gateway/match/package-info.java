/** The match surface: CVs against a job description, on the jobs, files, scores and events of the portal. */
@NullMarked
package dev.vitae.gateway.match;

import org.jspecify.annotations.NullMarked;

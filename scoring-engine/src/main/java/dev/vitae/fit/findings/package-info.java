/** What is to be said about a candidate: strengths, gaps, red flags, questions, each a statement from facts. */
@NullMarked
package dev.vitae.fit.findings;

import org.jspecify.annotations.NullMarked;

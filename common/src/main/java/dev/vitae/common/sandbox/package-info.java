/**
 * What parse-service and its sandboxed children say to each other: one JSON object a line, UTF-8, tasks on the child's
 * standard input and answers on its standard output.
 */
@NullMarked
package dev.vitae.common.sandbox;

import org.jspecify.annotations.NullMarked;

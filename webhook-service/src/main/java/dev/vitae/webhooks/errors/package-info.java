/** What is wrong with a request, in the one error body of the house. */
@NullMarked
package dev.vitae.webhooks.errors;

import org.jspecify.annotations.NullMarked;

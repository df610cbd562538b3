/** What an account may do: plans, their limits, and the monthly quota. */
@NullMarked
package dev.vitae.gateway.plans;

import org.jspecify.annotations.NullMarked;

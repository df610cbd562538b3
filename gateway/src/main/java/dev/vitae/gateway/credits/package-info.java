/** What matches cost: a balance for each account, and the ledger that it is the sum of. */
@NullMarked
package dev.vitae.gateway.credits;

import org.jspecify.annotations.NullMarked;

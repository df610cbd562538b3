/** Who calls: accounts, their API keys, and how a request proves whose it is. */
@NullMarked
package dev.vitae.gateway.accounts;

import org.jspecify.annotations.NullMarked;

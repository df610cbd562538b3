package dev.vitae.gateway.accounts;

import dev.vitae.common.ids.AccountId;
import dev.vitae.gateway.plans.PlanName;
import dev.vitae.gateway.plans.TierName;
import java.time.Instant;

/** An account as lists show it. */
public record AccountListing(AccountId accountId, String name, PlanName plan, TierName tier, Instant createdAt) {

    static AccountListing of(Account account) {
        return new AccountListing(account.id(), account.name(), account.plan(), account.tier(), account.createdAt());
    }
}

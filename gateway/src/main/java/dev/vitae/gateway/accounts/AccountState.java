package dev.vitae.gateway.accounts;

import dev.vitae.common.ids.AccountId;
import dev.vitae.gateway.credits.Balance;
import dev.vitae.gateway.plans.PlanName;
import dev.vitae.gateway.plans.TierName;
import java.time.Instant;

/**
 * An account: what it may do and how much of that is used.
 *
 * @param plan on the portal
 * @param tier on the match surface
 */
public record AccountState(
        AccountId accountId,
        String name,
        PlanName plan,
        TierName tier,
        Instant createdAt,
        Parses parses,
        Balance credits) {

    /**
     * The quota of the current period.
     *
     * @param resetsAt when the next one begins
     */
    public record Parses(int used, int limit, Instant resetsAt) {}

    static AccountState of(Account account, Parses parses, int credits) {
        return new AccountState(
                account.id(),
                account.name(),
                account.plan(),
                account.tier(),
                account.createdAt(),
                parses,
                new Balance(credits));
    }
}

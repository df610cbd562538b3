package dev.vitae.gateway.accounts;

import dev.vitae.common.ids.AccountId;
import dev.vitae.common.ids.KeyId;
import dev.vitae.gateway.plans.PlanName;
import dev.vitae.gateway.plans.TierName;
import java.security.Principal;
import java.time.Instant;

/**
 * Who a request comes from, as its key says.
 *
 * @param billingAnchor the account's quota periods start at this time of each month
 */
public record KeyOwner(AccountId accountId, KeyId keyId, PlanName plan, TierName tier, Instant billingAnchor)
        implements Principal {

    @Override
    public String getName() {
        return accountId.toString();
    }
}

package dev.vitae.gateway.accounts;

import dev.vitae.gateway.plans.PlanName;
import dev.vitae.gateway.plans.TierName;

/**
 * An account to be opened.
 *
 * @param plan what it may do on the portal
 * @param tier what it may do on the match surface
 */
public record NewAccount(String name, PlanName plan, TierName tier) {}

package dev.vitae.gateway.accounts;

import dev.vitae.common.ids.AccountId;
import dev.vitae.gateway.plans.PlanName;
import dev.vitae.gateway.plans.TierName;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The owner of keys, jobs and candidates. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are read by SQL only
class Account {

    @Id
    private UUID id;

    private String name;

    @Enumerated(EnumType.STRING)
    private PlanName plan;

    @Enumerated(EnumType.STRING)
    private TierName tier;

    private Instant billingAnchor;
    private Instant createdAt;

    Account() {}

    Account(AccountId id, NewAccount wanted, Instant createdAt) {
        this.id = id.value();
        this.name = wanted.name();
        this.plan = wanted.plan();
        this.tier = wanted.tier();
        this.billingAnchor = createdAt;
        this.createdAt = createdAt;
    }

    AccountId id() {
        return new AccountId(id);
    }

    String name() {
        return name;
    }

    Instant createdAt() {
        return createdAt;
    }

    /** From now on; what it is not to have stays as it is. */
    void move(@Nullable PlanName plan, @Nullable TierName tier) {
        this.plan = Objects.requireNonNullElse(plan, this.plan);
        this.tier = Objects.requireNonNullElse(tier, this.tier);
    }

    PlanName plan() {
        return plan;
    }

    TierName tier() {
        return tier;
    }

    Instant billingAnchor() {
        return billingAnchor;
    }
}

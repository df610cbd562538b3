package dev.vitae.gateway.plans;

import dev.vitae.common.ids.AccountId;
import dev.vitae.gateway.errors.ApiException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * The monthly quota. It is reserved in the transaction that accepts the files, by one conditional update: however many uploads
 * come at once, the database lets through only what fits.
 */
@ApplicationScoped
public class Quota {

    private final Plans plans;
    private final Clock clock;

    Quota(Plans plans, Clock clock) {
        this.plans = plans;
        this.clock = clock;
    }

    /** Takes this many parses from the account's quota, all or none; 402 where they don't fit. */
    public Uni<QuotaUse> reserve(
            Mutiny.QueryProducer session, AccountId account, PlanName plan, Instant billingAnchor, int parses) {
        QuotaPeriod period = QuotaPeriod.at(clock.instant(), billingAnchor);
        int limit = plans.of(plan).monthlyParses();
        return open(session, account, period)
                .chain(() -> take(session, account, period, limit, parses))
                .map(used -> new QuotaUse(used, limit, period.startsAt()));
    }

    /**
     * A quota as it stands.
     *
     * @param period the one that is running
     */
    public record State(int used, int limit, QuotaPeriod period) {}

    /** How much of the account's quota is used now. */
    public Uni<State> state(Mutiny.QueryProducer session, AccountId account, PlanName plan, Instant billingAnchor) {
        QuotaPeriod period = QuotaPeriod.at(clock.instant(), billingAnchor);
        return session.createNativeQuery("""
                        select coalesce(
                          (select used from quota_period where account_id = :account and starts_at = :start), 0)""", Integer.class)
                .setParameter("account", account.value())
                .setParameter("start", period.startsAt())
                .getSingleResult()
                .map(used -> new State(used, plans.of(plan).monthlyParses(), period));
    }

    private Uni<Integer> take(
            Mutiny.QueryProducer session, AccountId account, QuotaPeriod period, int limit, int parses) {
        return session.createNativeQuery("""
                        update quota_period set used = used + :parses
                        where account_id = :account and starts_at = :start and (:parses = 0 or used + :parses <= :limit)
                        returning used""", Integer.class)
                .setParameter("parses", parses)
                .setParameter("account", account.value())
                .setParameter("start", period.startsAt())
                .setParameter("limit", limit)
                .getSingleResultOrNull()
                .onItem()
                .ifNull()
                .switchTo(() -> refuse(session, account, period, limit, parses));
    }

    private static Uni<Integer> open(Mutiny.QueryProducer session, AccountId account, QuotaPeriod period) {
        return session.createNativeQuery("""
                        insert into quota_period (account_id, starts_at, used) values (:account, :start, 0)
                        on conflict do nothing""")
                .setParameter("account", account.value())
                .setParameter("start", period.startsAt())
                .executeUpdate();
    }

    private static Uni<Integer> refuse(
            Mutiny.QueryProducer session, AccountId account, QuotaPeriod period, int limit, int parses) {
        return session.createNativeQuery(
                        "select used from quota_period where account_id = :account and starts_at = :start",
                        Integer.class)
                .setParameter("account", account.value())
                .setParameter("start", period.startsAt())
                .getSingleResult()
                .chain(used -> Uni.createFrom().failure(exhausted(used, limit, period, parses)));
    }

    private static ApiException exhausted(int used, int limit, QuotaPeriod period, int parses) {
        Map<String, Object> quota = new LinkedHashMap<>();
        quota.put("quota_used", used);
        quota.put("quota_limit", limit);
        quota.put("resets_at", period.endsAt().toString());
        String message = used >= limit
                ? "Monthly parse quota exhausted"
                : "Monthly parse quota exhausted: " + parses + " files asked for, " + (limit - used) + " left";
        return ApiException.quotaExhausted(message, quota);
    }
}

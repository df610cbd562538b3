package dev.vitae.gateway.accounts;

import dev.vitae.common.ids.AccountId;
import dev.vitae.gateway.credits.Credits;
import dev.vitae.gateway.errors.ApiException;
import dev.vitae.gateway.plans.PlanName;
import dev.vitae.gateway.plans.Quota;
import dev.vitae.gateway.plans.TierName;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Shows accounts and moves them from plan to plan. */
@ApplicationScoped
public class Accounts {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Mutiny.SessionFactory sessions;
    private final Quota quota;

    Accounts(Mutiny.SessionFactory sessions, Quota quota) {
        this.sessions = sessions;
        this.quota = quota;
    }

    /** An account as it is now; 404 where there is none. */
    public Uni<AccountState> state(AccountId id) {
        return sessions.withSession(session -> find(session, id).chain(account -> state(session, account)));
    }

    /** Accounts in the order in which they were opened. */
    public Uni<List<AccountListing>> list(@Nullable AccountId after, int most) {
        return sessions.withSession(session -> session.createSelectionQuery(
                        "from Account where id > :after order by id", Account.class)
                .setParameter("after", after == null ? BEFORE_ALL : after.value())
                .setMaxResults(most)
                .getResultList()
                .map(accounts -> accounts.stream().map(AccountListing::of).toList()));
    }

    /** Another plan, another tier, or both, from the next request on; the quota that is used stays used. */
    public Uni<AccountState> move(AccountId id, @Nullable PlanName plan, @Nullable TierName tier) {
        return sessions.withTransaction(session -> find(session, id)
                .invoke(account -> account.move(plan, tier))
                .call(session::flush)
                .chain(account -> state(session, account)));
    }

    /** Credits for an account; a second grant with the same reference changes nothing. */
    public Uni<AccountState> grant(AccountId id, int credits, String reference) {
        return sessions.withTransaction(session -> find(session, id)
                .call(account -> Credits.grantOnce(session, id, credits, "grant:" + id.value() + ":" + reference))
                .chain(account -> state(session, account)));
    }

    private Uni<AccountState> state(Mutiny.QueryProducer session, Account account) {
        return quota.state(session, account.id(), account.plan(), account.billingAnchor())
                .chain(parses -> Credits.balance(session, account.id())
                        .map(credits -> AccountState.of(
                                account,
                                new AccountState.Parses(
                                        parses.used(),
                                        parses.limit(),
                                        parses.period().endsAt()),
                                credits)));
    }

    private static Uni<Account> find(Mutiny.Session session, AccountId id) {
        return session.find(Account.class, id.value())
                .onItem()
                .ifNull()
                .failWith(() -> ApiException.notFound("Account"));
    }
}

package dev.vitae.gateway.credits;

import dev.vitae.common.ids.AccountId;
import dev.vitae.gateway.errors.ApiException;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Credits of accounts. Each movement is an entry of the ledger, which refuses a second one with the same reference, and changes
 * the balance in the same transaction. They are taken by one conditional update: however many submissions come at once, the
 * database lets through only what the balance covers.
 */
public final class Credits {

    private Credits() {}

    /** Adds credits to an account that may have had none. */
    public static Uni<Void> grant(Mutiny.QueryProducer session, AccountId account, int credits, String reference) {
        return session.createNativeQuery("""
                        with entry as (
                          insert into credit_entry (account_id, amount, reason, reference, created_at)
                          values (:account, :credits, 'granted', :reference, now()))
                        insert into credit_balance (account_id, balance) values (:account, :credits)
                        on conflict (account_id) do update set balance = credit_balance.balance + excluded.balance""")
                .setParameter("account", account.value())
                .setParameter("credits", credits)
                .setParameter("reference", reference)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Adds credits, unless that has been done with this reference before. */
    public static Uni<Void> grantOnce(Mutiny.QueryProducer session, AccountId account, int credits, String reference) {
        return session.createNativeQuery("""
                        with entry as (
                          insert into credit_entry (account_id, amount, reason, reference, created_at)
                          values (:account, :credits, 'granted', :reference, now())
                          on conflict (reference) do nothing returning account_id, amount)
                        insert into credit_balance (account_id, balance) select account_id, amount from entry
                        on conflict (account_id) do update set balance = credit_balance.balance + excluded.balance""")
                .setParameter("account", account.value())
                .setParameter("credits", credits)
                .setParameter("reference", reference)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Takes credits, all or none; 402 where there are too few. */
    public static Uni<Void> take(Mutiny.QueryProducer session, AccountId account, int credits, String reference) {
        return session.createNativeQuery("""
                        with taken as (
                          update credit_balance set balance = balance - :credits
                          where account_id = :account and balance >= :credits returning account_id)
                        insert into credit_entry (account_id, amount, reason, reference, created_at)
                        select account_id, - cast(:credits as integer), 'match', :reference, now() from taken""")
                .setParameter("account", account.value())
                .setParameter("credits", credits)
                .setParameter("reference", reference)
                .executeUpdate()
                .chain(entries -> entries == 1 ? Uni.createFrom().voidItem() : refuse(session, account, credits));
    }

    /**
     * Gives one credit back for each reference, and for one that is known already none. Balances are locked in the order of
     * their accounts, so that replicas that settle at the same time don't wait for each other in a circle.
     */
    public static Uni<Void> giveBack(SqlConnection connection, UUID[] accounts, String[] references) {
        return connection
                .preparedQuery("""
                        with entry as (
                          insert into credit_entry (account_id, amount, reason, reference, created_at)
                          select e.account_id, 1, 'given_back', e.reference, now()
                          from unnest($1::uuid[], $2::text[]) as e (account_id, reference)
                          on conflict (reference) do nothing returning account_id, amount),
                        given_back as (
                          select account_id, cast(sum(amount) as integer) as credits from entry group by account_id),
                        locked as (
                          select b.account_id from credit_balance b join given_back g on g.account_id = b.account_id
                          order by b.account_id for update of b)
                        update credit_balance b set balance = b.balance + g.credits
                        from given_back g join locked l on l.account_id = g.account_id
                        where b.account_id = l.account_id""")
                .execute(Tuple.of(accounts, references))
                .replaceWithVoid();
    }

    /** How many an account has. */
    public static Uni<Integer> balance(Mutiny.QueryProducer session, AccountId account) {
        return session.createNativeQuery(
                        "select coalesce((select balance from credit_balance where account_id = :account), 0)",
                        Integer.class)
                .setParameter("account", account.value())
                .getSingleResult();
    }

    private static Uni<Void> refuse(Mutiny.QueryProducer session, AccountId account, int needed) {
        return balance(session, account).map(available -> {
            throw ApiException.insufficientCredits(available, needed);
        });
    }
}

package dev.vitae.gateway.jobs;

import dev.vitae.gateway.credits.Credits;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** What match jobs cost: a credit for each CV when they are accepted, given back when they end for each CV without a score. */
final class JobCredits {

    private JobCredits() {}

    /** 402 where the account has too few for all CVs of the submission. */
    static Uni<Void> take(Mutiny.StatelessSession session, JobSubmission submission) {
        return Credits.take(
                session,
                submission.owner().accountId(),
                submission.files().size(),
                "job:" + submission.jobId().value());
    }

    /** For jobs that have just ended, in the transaction that ends them. An erased candidate stays paid for. */
    static Uni<Void> giveBack(SqlConnection connection, UUID[] matchJobs) {
        if (matchJobs.length == 0) {
            return Uni.createFrom().voidItem();
        }
        return connection.preparedQuery("""
                        select f.id, f.account_id from job_file f
                        where f.job_id = any($1) and f.role = 'cv' and f.state <> 'erased'
                          and not exists (
                            select 1 from score_task t
                            where t.job_id = f.job_id and t.candidate_id = f.candidate_id and t.state = 'scored'
                              and t.assessment ->> 'fit_score' is not null)
                        order by f.account_id, f.id""").execute(Tuple.of(matchJobs)).chain(rows -> giveBack(connection, rows));
    }

    private static Uni<Void> giveBack(SqlConnection connection, RowSet<Row> unscored) {
        List<UUID> accounts = new ArrayList<>();
        List<String> references = new ArrayList<>();
        unscored.forEach(row -> {
            accounts.add(row.getUUID("account_id"));
            references.add("file:" + row.getUUID("id"));
        });
        return accounts.isEmpty()
                ? Uni.createFrom().voidItem()
                : Credits.giveBack(connection, accounts.toArray(UUID[]::new), references.toArray(String[]::new));
    }
}

package dev.vitae.gateway.candidates;

import dev.vitae.common.ids.AccountId;
import dev.vitae.common.ids.CandidateId;
import dev.vitae.common.ids.JobId;
import dev.vitae.gateway.erasure.Erasures;
import dev.vitae.gateway.errors.ApiException;
import dev.vitae.gateway.jobs.JobSubmission;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Stored candidates, one at a time, and their erasure. Erasing takes the data, the uploaded file, and the places where other
 * jobs answered from it; what stays is that there was a file, without its name and content.
 */
@ApplicationScoped
public class Candidates {

    private final Pool pool;
    private final Erasures erasures;

    Candidates(Pool pool, Erasures erasures) {
        this.pool = pool;
        this.erasures = erasures;
    }

    /** One candidate; 404 where the account has none of this id. */
    public Uni<CandidateRecord> find(AccountId account, CandidateId id) {
        return pool.preparedQuery("""
                        select c.id, c.job_id, c.document, c.created_at, j.options,
                          j.job_description is not null as has_job_description
                        from candidate c join job j on j.id = c.job_id
                        where c.account_id = $1 and c.id = $2""")
                .execute(Tuple.of(account.value(), id.value()))
                .map(Candidates::candidate);
    }

    /** Erases one candidate; 404 where the account has none of this id. */
    public Uni<Void> erase(AccountId account, CandidateId id) {
        return pool.withTransaction(connection -> eraseCandidates(
                        connection,
                        "select id from candidate where account_id = $1 and id = $2 for update",
                        Tuple.of(account.value(), id.value()))
                .invoke(erased -> {
                    if (erased == 0) {
                        throw ApiException.notFound("Candidate");
                    }
                })
                .replaceWithVoid());
    }

    /**
     * Erases a job with all that came of it, finished or not; 404 where the account has none of this id. Results that are
     * still on their way find nothing to be stored at.
     */
    public Uni<Void> eraseJob(AccountId account, JobId id) {
        Tuple job = Tuple.of(account.value(), id.value());
        return pool.withTransaction(connection -> connection
                .preparedQuery("select id from job where account_id = $1 and id = $2 for update")
                .execute(job)
                .invoke(rows -> {
                    if (rows.size() == 0) {
                        throw ApiException.notFound("Job");
                    }
                })
                .chain(() -> eraseCandidates(
                        connection,
                        "select id from candidate where account_id = $1 and job_id = $2 order by id for update",
                        job))
                .chain(() -> forgetRequests(connection, id))
                .chain(() -> connection
                        .preparedQuery("delete from job where account_id = $1 and id = $2")
                        .execute(job))
                .chain(() -> erasures.addFolder(connection, JobSubmission.folder(account, id))));
    }

    private Uni<Integer> eraseCandidates(SqlConnection connection, String selection, Tuple parameters) {
        return connection
                .preparedQuery(selection)
                .execute(parameters)
                .map(Candidates::ids)
                .chain(ids -> ids.length == 0
                        ? Uni.createFrom().item(0)
                        : eraseFiles(connection, ids)
                                .chain(blobKeys -> erasures.addBlobs(connection, blobKeys))
                                .chain(() -> connection
                                        .preparedQuery("delete from candidate where id = any($1)")
                                        .execute(Tuple.of(ids)))
                                .replaceWith(ids.length));
    }

    private static Uni<String[]> eraseFiles(SqlConnection connection, UUID[] candidateIds) {
        return connection.preparedQuery("""
                        with erased as (
                          select id, blob_key from job_file where candidate_id = any($1) order by id for update)
                        update job_file f
                        set state = 'erased', state_since = now(), error_code = 'erased', candidate_id = null,
                          filename = 'erased', sha256 = '', blob_key = null
                        from erased e where f.id = e.id
                        returning e.blob_key""").execute(Tuple.of(candidateIds)).map(rows -> {
            List<String> keys = new ArrayList<>();
            for (Row row : rows) {
                if (row.getString("blob_key") != null) {
                    keys.add(row.getString("blob_key"));
                }
            }
            return keys.toArray(String[]::new);
        });
    }

    /** Requests that have not left yet need not leave any more. */
    private static Uni<Void> forgetRequests(SqlConnection connection, JobId id) {
        return connection.preparedQuery("""
                        delete from outbox where event_id in (
                          select event_id from outbox
                          where file_id in (select id from job_file where job_id = $1) for update skip locked)""").execute(Tuple.of(id.value())).replaceWithVoid();
    }

    private static UUID[] ids(RowSet<Row> rows) {
        List<UUID> ids = new ArrayList<>(rows.size());
        rows.forEach(row -> ids.add(row.getUUID("id")));
        return ids.toArray(UUID[]::new);
    }

    private static CandidateRecord candidate(RowSet<Row> rows) {
        if (rows.size() == 0) {
            throw ApiException.notFound("Candidate");
        }
        Row row = rows.iterator().next();
        return new CandidateRecord(
                new CandidateId(row.getUUID("id")),
                new JobId(row.getUUID("job_id")),
                row.getString("document"),
                row.getString("options"),
                row.getBoolean("has_job_description"),
                row.getOffsetDateTime("created_at")
                        .withOffsetSameInstant(ZoneOffset.UTC)
                        .toInstant());
    }
}

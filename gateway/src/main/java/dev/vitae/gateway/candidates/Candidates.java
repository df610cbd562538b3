package dev.vitae.gateway.candidates;

import dev.vitae.common.ids.AccountId;
import dev.vitae.common.ids.CandidateId;
import dev.vitae.common.ids.JobId;
import dev.vitae.common.scoring.JobText;
import dev.vitae.gateway.erasure.Erasures;
import dev.vitae.gateway.errors.ApiException;
import dev.vitae.gateway.jobs.Contention;
import dev.vitae.gateway.jobs.JobEnds;
import dev.vitae.gateway.jobs.JobSubmission;
import dev.vitae.gateway.jobs.ScoreTasks;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Stored candidates, one at a time, and their erasure. Erasing takes the data, the scores, the uploaded file, and the places
 * where other jobs answered from it; what stays is that there was a file, without its name and content.
 */
@ApplicationScoped
public class Candidates {

    private final Pool pool;
    private final Erasures erasures;
    private final JobEnds jobEnds;
    private final ErasedCandidates announcer;

    Candidates(Pool pool, Erasures erasures, JobEnds jobEnds, ErasedCandidates announcer) {
        this.pool = pool;
        this.erasures = erasures;
        this.jobEnds = jobEnds;
        this.announcer = announcer;
    }

    /** One candidate; 404 where the account has none of this id. */
    public Uni<CandidateRecord> find(AccountId account, CandidateId id) {
        return pool.preparedQuery("""
                        select c.id, j.id as job_id, c.document, c.created_at, j.options, j.as_of,
                          d.text, d.title, d.department
                        from candidate c
                          left join lateral (
                            select f.job_id as id from job_file f where f.candidate_id = c.id
                            order by f.job_id desc limit 1) latest on true
                          join job j on j.id = coalesce(latest.id, c.job_id)
                          left join job_description d on d.id = j.job_description_id
                        where c.account_id = $1 and c.id = $2""")
                .execute(Tuple.of(account.value(), id.value()))
                .map(Candidates::candidate);
    }

    /** Erases one candidate; 404 where the account has none of this id. */
    public Uni<Void> erase(AccountId account, CandidateId id) {
        return Contention.retried(pool.withTransaction(connection -> eraseCandidates(
                                connection,
                                "select id from candidate where account_id = $1 and id = $2 for update",
                                Tuple.of(account.value(), id.value()))
                        .invoke(gone -> {
                            if (gone.candidates() == 0) {
                                throw ApiException.notFound("Candidate");
                            }
                        })))
                .chain(gone -> settle(gone.jobs()));
    }

    /**
     * Erases a job with all that came of it, finished or not; 404 where the account has none of this id. Results that are
     * still on their way find nothing to be stored at.
     */
    public Uni<Void> eraseJob(AccountId account, JobId id) {
        Tuple job = Tuple.of(account.value(), id.value());
        return Contention.retried(pool.withTransaction(connection -> connection
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
                        .chain(gone -> ScoreTasks.eraseShownIn(connection, id)
                                .chain(shown -> erasures.addBlobs(connection, keys(shown.blobKeys()))
                                        .replaceWith(() -> gone.and(shown.jobs()))))
                        .call(() -> forgetRequests(connection, id))
                        .call(() -> connection.preparedQuery("""
                                with gone as (delete from job where account_id = $1 and id = $2
                                  returning job_description_id)
                                delete from job_description where id in (select job_description_id from gone)""").execute(job))
                        .call(() -> erasures.addFolder(connection, JobSubmission.folder(account, id)))))
                .chain(gone -> settle(gone.jobs()));
    }

    /** The jobs that waited for scores of what was erased have one thing less to wait for. What a kill leaves here is swept. */
    private Uni<Void> settle(List<UUID> jobs) {
        return pool.withTransaction(connection -> jobEnds.settle(connection, jobs.toArray(UUID[]::new)));
    }

    /** @param jobs that may have waited for scores of these candidates */
    private record Gone(int candidates, List<UUID> jobs) {

        Gone and(List<UUID> others) {
            return new Gone(
                    candidates, Stream.concat(jobs.stream(), others.stream()).toList());
        }
    }

    private Uni<Gone> eraseCandidates(SqlConnection connection, String selection, Tuple parameters) {
        return connection
                .preparedQuery(selection)
                .execute(parameters)
                .map(Candidates::ids)
                .chain(ids ->
                        ids.length == 0 ? Uni.createFrom().item(new Gone(0, List.of())) : eraseAll(connection, ids));
    }

    private Uni<Gone> eraseAll(SqlConnection connection, UUID[] candidateIds) {
        return eraseFiles(connection, candidateIds)
                .call(() -> announcer.announce(connection, candidateIds))
                .chain(blobKeys -> erasures.addBlobs(connection, blobKeys))
                .chain(() -> ScoreTasks.erase(connection, candidateIds))
                .call(tasks -> erasures.addBlobs(connection, keys(tasks.blobKeys())))
                .call(() -> connection
                        .preparedQuery("delete from candidate where id = any($1)")
                        .execute(Tuple.of(candidateIds)))
                .map(tasks -> new Gone(candidateIds.length, tasks.jobs()));
    }

    private static String[] keys(List<String> blobKeys) {
        return blobKeys.toArray(String[]::new);
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
        String text = row.getString("text");
        return new CandidateRecord(
                new CandidateId(row.getUUID("id")),
                new JobId(row.getUUID("job_id")),
                row.getString("document"),
                row.getString("options"),
                text == null ? null : new JobText(text, row.getString("title"), row.getString("department")),
                YearMonth.parse(row.getString("as_of")),
                row.getOffsetDateTime("created_at")
                        .withOffsetSameInstant(ZoneOffset.UTC)
                        .toInstant());
    }
}

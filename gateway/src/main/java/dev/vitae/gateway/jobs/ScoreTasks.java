package dev.vitae.gateway.jobs;

import dev.vitae.common.ids.AccountId;
import dev.vitae.common.ids.JobId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * The judgements that jobs wait for, as far as the transactions of others write them: they begin with the candidate, and end at
 * the latest with it.
 */
public final class ScoreTasks {

    private static final String ADD = """
            insert into score_task (id, account_id, job_id, shown_in, task_index, candidate_id, job_description_id,
              weights, as_of, urgency, state, state_since)
            select uuidv7(), t.*, 'waiting', now() from (
              select distinct on (f.job_id, f.candidate_id) f.account_id, f.job_id, f.job_id as shown_in, f.file_index,
                f.candidate_id, j.job_description_id, coalesce(cast(j.options as jsonb) -> 'weights', '{}') as weights,
                j.as_of, case j.lane when 'bulk' then 1 else 0 end as urgency
              from job_file f join job j on j.id = f.job_id
              where %s and f.state = 'parsed' and f.candidate_id is not null and j.scored
                and j.status = 'open'
              order by f.job_id, f.candidate_id, f.file_index) t
            on conflict do nothing""";

    private ScoreTasks() {}

    /** What erasing candidates takes along. */
    public record Erased(List<UUID> jobs, List<String> blobKeys) {}

    /** Where the input of a judgement lies. */
    public static String inputKey(AccountId account, JobId job, UUID task) {
        return key(account, job, task) + ".json";
    }

    /** Where the scorer puts its answer. */
    public static String resultKey(AccountId account, JobId job, UUID task) {
        return key(account, job, task) + ".result.json";
    }

    /** Lets the candidates of these files wait for their scores, where their jobs want any. */
    public static Uni<Void> addFor(SqlConnection connection, UUID[] fileIds) {
        return connection
                .preparedQuery(ADD.formatted("f.id = any($1)"))
                .execute(Tuple.of(fileIds))
                .replaceWithVoid();
    }

    /** The same for the candidates that a new job finds there already. */
    static Uni<Void> addForCached(Mutiny.StatelessSession session, JobSubmission submission) {
        if (!submission.scored()) {
            return Uni.createFrom().voidItem();
        }
        return session.createNativeQuery(ADD.formatted("f.job_id = :job"))
                .setParameter("job", submission.jobId().value())
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Ends the judgements of these candidates, with all that was said of them. */
    public static Uni<Erased> erase(SqlConnection connection, UUID[] candidateIds) {
        return erase(connection, "candidate_id = any($1)", Tuple.of(candidateIds));
    }

    /** Ends the judgements that other jobs have made for the results of this one. */
    public static Uni<Erased> eraseShownIn(SqlConnection connection, JobId job) {
        return erase(connection, "shown_in = $1 and job_id <> $1 and state <> 'erased'", Tuple.of(job.value()));
    }

    private static Uni<Erased> erase(SqlConnection connection, String which, Tuple parameters) {
        return connection
                .preparedQuery("""
                        with gone as (select id from score_task where %s order by id for update)
                        update score_task t
                        set state = 'erased', state_since = now(), assessment = null, candidate_id = null
                        from gone where t.id = gone.id
                        returning t.id, t.job_id, t.account_id""".formatted(which))
                .execute(parameters)
                .map(ScoreTasks::erased);
    }

    private static Erased erased(RowSet<Row> rows) {
        List<UUID> jobs = new ArrayList<>();
        List<String> blobKeys = new ArrayList<>();
        for (Row row : rows) {
            AccountId account = new AccountId(row.getUUID("account_id"));
            JobId job = new JobId(row.getUUID("job_id"));
            jobs.add(job.value());
            blobKeys.add(inputKey(account, job, row.getUUID("id")));
            blobKeys.add(resultKey(account, job, row.getUUID("id")));
        }
        return new Erased(jobs.stream().distinct().toList(), blobKeys);
    }

    private static String key(AccountId account, JobId job, UUID task) {
        return JobSubmission.folder(account, job) + "/scores/" + task;
    }
}

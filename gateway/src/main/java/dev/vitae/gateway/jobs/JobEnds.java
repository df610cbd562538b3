package dev.vitae.gateway.jobs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.common.errors.FileErrorCode;
import dev.vitae.common.events.JobFinished;
import dev.vitae.common.events.Topics;
import dev.vitae.common.ids.AccountId;
import dev.vitae.common.ids.CandidateId;
import dev.vitae.common.ids.JobId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/**
 * Brings jobs to their end when their last file and their last score have come to their own, and says so in the outbox. A job
 * whose files have all ended by our fault has failed as a whole; any other is completed, with errors file by file. A score that
 * could not be had is no fault of a file; where a job is for scores it counts like one, and what was paid for it is given back. A match
 * whose job description can't be read has failed at once.
 */
@ApplicationScoped
public class JobEnds {

    private static final Logger LOG = Logger.getLogger(JobEnds.class);
    private static final String[] OUR_FAULTS = Arrays.stream(FileErrorCode.values())
            .filter(FileErrorCode::isOurs)
            .map(FileErrorCode::code)
            .toArray(String[]::new);

    private final ObjectMapper json;
    private final Clock clock;

    JobEnds(ObjectMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    /** The codes of errors that are our failure, not the file's. */
    public static String[] ourFaults() {
        return OUR_FAULTS.clone();
    }

    /** Counts anew what has ended in these jobs, which the caller has locked, and ends those that are done. */
    public Uni<Void> countAndFinish(SqlConnection connection, UUID[] jobIds) {
        return connection
                .preparedQuery("""
                        with files as (
                          select f.job_id,
                            count(*) filter (where f.state = 'erased'
                              or f.state = 'parsed' and (j.kind <> 'match' or t.state in ('scored', 'erased')))
                              as completed,
                            count(*) filter (where f.state = 'failed' or j.kind = 'match' and t.state = 'failed')
                              as failed,
                            count(*) filter (where f.error_code = any($2) or j.kind = 'match' and t.state = 'failed')
                              as our_faults,
                            array_agg(f.candidate_id order by f.file_index) filter (where f.candidate_id is not null)
                              as candidates
                          from job_file f
                            join job j on j.id = f.job_id
                            left join score_task t on t.job_id = f.job_id and t.candidate_id = f.candidate_id
                          where f.job_id = any($1) and f.role = 'cv' group by f.job_id),
                        unreadable as (
                          select job_id from job_file
                          where job_id = any($1) and role = 'job_description' and state = 'failed'),
                        tasks as (
                          select job_id,
                            count(*) filter (where state in ('waiting', 'requested')) as open,
                            count(*) filter (where state in ('scored', 'erased')) as completed,
                            count(*) filter (where state = 'failed') as failed,
                            array_agg(candidate_id order by task_index) filter (where candidate_id is not null)
                              as candidates
                          from score_task where job_id = any($1) group by job_id),
                        counted as (
                          select j.id, coalesce(t.open, 0) as open_tasks,
                            coalesce(case j.kind when 'rescore' then t.completed else f.completed end, 0) as completed,
                            coalesce(case j.kind when 'rescore' then t.failed else f.failed end, 0) as failed,
                            coalesce(case j.kind when 'rescore' then t.failed else f.our_faults end, 0) as our_faults,
                            case j.kind when 'rescore' then t.candidates else f.candidates end as candidates
                          from job j left join files f on f.job_id = j.id left join tasks t on t.job_id = j.id
                          where j.id = any($1) and j.status = 'open')
                        update job j
                        set completed = c.completed, failed = c.failed, updated_at = now(),
                          status = case
                            when j.id in (select job_id from unreadable) then 'failed'
                            when c.completed + c.failed < j.total or c.open_tasks > 0 then 'open'
                            when j.total > 0 and c.our_faults = j.total then 'failed'
                            else 'completed' end
                        from counted c where j.id = c.id and j.status = 'open'
                        returning j.id, j.account_id, j.kind, j.status, j.total, j.completed, j.failed, j.traceparent,
                          c.candidates""")
                .execute(Tuple.of(jobIds, OUR_FAULTS))
                .map(this::ended)
                .chain(ended -> ended.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : JobCredits.giveBack(connection, matches(ended)).chain(() -> announce(connection, ended)));
    }

    /** The same for jobs that nobody has locked yet; in the order of their ids, as everybody locks them. */
    public Uni<Void> settle(SqlConnection connection, UUID[] jobIds) {
        return jobIds.length == 0
                ? Uni.createFrom().voidItem()
                : connection
                        .preparedQuery("select id from job where id = any($1) order by id for update")
                        .execute(Tuple.of(jobIds))
                        .chain(() -> countAndFinish(connection, jobIds));
    }

    private record Ended(
            JobKind kind, JobFinished event, @Nullable String traceparent) {}

    private static UUID[] matches(List<Ended> ended) {
        return ended.stream()
                .filter(job -> job.kind() == JobKind.MATCH)
                .map(job -> job.event().jobId().value())
                .toArray(UUID[]::new);
    }

    private List<Ended> ended(RowSet<Row> jobs) {
        List<Ended> ended = new ArrayList<>();
        for (Row job : jobs) {
            if (!job.getString("status").equals("open")) {
                ended.add(new Ended(JobKind.of(job.getString("kind")), event(job), job.getString("traceparent")));
            }
        }
        return ended;
    }

    private JobFinished event(Row job) {
        UUID[] candidates = job.getArrayOfUUIDs("candidates");
        return new JobFinished(
                UuidVersion7Strategy.INSTANCE.generateUuid(null),
                JobKind.of(job.getString("kind"))
                        .finished(job.getString("status").equals("failed")),
                new JobId(job.getUUID("id")),
                new AccountId(job.getUUID("account_id")),
                job.getString("status"),
                job.getInteger("total"),
                job.getInteger("completed"),
                job.getInteger("failed"),
                candidates == null
                        ? List.of()
                        : Arrays.stream(candidates).map(CandidateId::new).toList(),
                clock.instant());
    }

    private Uni<Void> announce(SqlConnection connection, List<Ended> ended) {
        return connection
                .preparedQuery("""
                        insert into outbox (event_id, topic, message_key, payload, traceparent, urgency, created_at)
                        select e.event_id, $5, e.job, e.payload, e.traceparent, 0, now()
                        from unnest($1::uuid[], $2::text[], $3::text[], $4::text[])
                          as e (event_id, job, payload, traceparent)""")
                .execute(Tuple.of(
                        ended.stream().map(job -> job.event().eventId()).toArray(UUID[]::new),
                        ended.stream()
                                .map(job -> job.event().jobId().toString())
                                .toArray(String[]::new),
                        ended.stream().map(job -> text(job.event())).toArray(String[]::new),
                        ended.stream().map(Ended::traceparent).toArray(String[]::new),
                        Topics.JOB_EVENTS))
                .invoke(() -> ended.forEach(job -> log(job.event())))
                .replaceWithVoid();
    }

    private static void log(JobFinished event) {
        MDC.put("jobId", event.jobId().toString());
        MDC.put("accountId", event.accountId().toString());
        LOG.infof("Job ended, %s: %d completed, %d failed", event.type(), event.completed(), event.failed());
    }

    private String text(JobFinished event) {
        try {
            return json.writeValueAsString(event);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

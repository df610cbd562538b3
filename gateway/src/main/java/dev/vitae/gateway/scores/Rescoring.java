package dev.vitae.gateway.scores;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.common.ids.CandidateId;
import dev.vitae.common.ids.JobId;
import dev.vitae.gateway.errors.ApiException;
import dev.vitae.gateway.jobs.Contention;
import dev.vitae.gateway.jobs.JobEnds;
import dev.vitae.gateway.jobs.Jobs;
import dev.vitae.gateway.jobs.Lane;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Judges stored candidates anew, as a job of its own that goes the same way as an upload's scores. One transaction accepts it;
 * what it finds is shown by the jobs in whose results the candidates stand.
 */
@ApplicationScoped
public class Rescoring {

    private static final Logger LOG = Logger.getLogger(Rescoring.class);

    private final Pool pool;
    private final CandidateScores scores;
    private final JobEnds jobEnds;
    private final ScoresConfig config;
    private final ObjectMapper json;

    Rescoring(Pool pool, CandidateScores scores, JobEnds jobEnds, ScoresConfig config, ObjectMapper json) {
        this.pool = pool;
        this.scores = scores;
        this.jobEnds = jobEnds;
        this.config = config;
        this.json = json;
    }

    /** A candidate that was judged anew. */
    public record Rescored(CandidateId candidateId, CandidateScore score) {}

    /**
     * Accepts a job.
     *
     * @throws ApiException 404 where the account has no such job or candidate, 400 where nothing says what to judge for
     */
    public Uni<JobId> accept(RescoreRequest request) {
        return Contention.retried(pool.withTransaction(connection ->
                RescoreTargets.of(connection, request).chain(targets -> accept(connection, request, targets))));
    }

    /** What a job has found so far, in the order of its candidates; the caller has seen that the job is the account's. */
    public Uni<List<Rescored>> found(JobId job, int offset, int limit) {
        return pool.preparedQuery("""
                        select candidate_id, state, cast(assessment as text) from score_task
                        where job_id = $1 and candidate_id is not null
                        order by task_index offset $2 limit $3""")
                .execute(Tuple.of(job.value(), offset, limit))
                .map(rows -> {
                    List<Rescored> found = new ArrayList<>(rows.size());
                    rows.forEach(row -> found.add(rescored(row)));
                    return found;
                });
    }

    private Rescored rescored(Row row) {
        return new Rescored(
                new CandidateId(row.getUUID("candidate_id")),
                scores.score(row.getString("state"), row.getString("assessment")));
    }

    private Uni<JobId> accept(SqlConnection connection, RescoreRequest request, List<RescoreTarget> targets) {
        JobId job = Jobs.newId();
        return requireJob(connection, request, targets)
                .chain(() -> describe(connection, request, job))
                .chain(() -> addJob(connection, request, job, targets.size()))
                .chain(() -> addTasks(connection, request, job, targets))
                .chain(() -> jobEnds.countAndFinish(connection, new UUID[] {job.value()}))
                .invoke(() -> LOG.infof("Job %s accepted: %d candidates to score again", job, targets.size()))
                .replaceWith(job);
    }

    private static Uni<Void> requireJob(SqlConnection connection, RescoreRequest request, List<RescoreTarget> targets) {
        if (request.saysWhatIsAsked()) {
            return Uni.createFrom().voidItem();
        }
        return connection
                .preparedQuery("select 1 from job where id = any($1) and job_description_id is null limit 1")
                .execute(Tuple.of(shownIn(targets)))
                .invoke(rows -> {
                    if (rows.size() > 0) {
                        throw ApiException.badField(
                                "required_skills",
                                "missing_field",
                                "required_skills or job_description is required: the job has no job description");
                    }
                })
                .replaceWithVoid();
    }

    /** Under the job's own id, of which there is one at most. */
    private static Uni<Void> describe(SqlConnection connection, RescoreRequest request, JobId job) {
        return request.jobDescription() == null
                ? Uni.createFrom().voidItem()
                : connection
                        .preparedQuery("""
                                insert into job_description (id, account_id, text, sha256, created_at)
                                values ($1, $2, $3, sha256(convert_to($3, 'UTF8')), now())""")
                        .execute(Tuple.of(job.value(), request.account().value(), request.jobDescription()))
                        .replaceWithVoid();
    }

    private Uni<Void> addJob(SqlConnection connection, RescoreRequest request, JobId job, int candidates) {
        return connection
                .preparedQuery("""
                        insert into job (id, account_id, kind, status, lane, total, options, options_hash,
                          job_description_id, scored, as_of, parses_used, parses_limit, traceparent, skipped,
                          created_at, updated_at)
                        values ($1, $2, 'rescore', 'open', $3, $4, '{}', '', $5, true,
                          to_char(now() at time zone 'UTC', 'YYYY-MM'), 0, 0, $6, '[]', now(), now())""")
                .execute(Tuple.of(
                        job.value(),
                        request.account().value(),
                        lane(request, candidates).text(),
                        candidates,
                        request.jobDescription() == null ? null : job.value(),
                        request.traceparent()))
                .replaceWithVoid();
    }

    private Uni<Void> addTasks(
            SqlConnection connection, RescoreRequest request, JobId job, List<RescoreTarget> targets) {
        return connection
                .preparedQuery("""
                        insert into score_task (id, account_id, job_id, shown_in, task_index, candidate_id,
                          job_description_id, required_skills, nice_to_have_skills, weights, as_of, state, state_since,
                          urgency)
                        select uuidv7(), j.account_id, j.id, t.shown_in, t.position - 1, t.candidate_id,
                          coalesce(j.job_description_id, s.job_description_id), $4::text::jsonb, $5::text::jsonb,
                          coalesce($6::text::jsonb, s.options::jsonb -> 'weights', '{}'), s.as_of, 'waiting', now(),
                          case j.lane when 'bulk' then 1 else 0 end
                        from unnest($2::uuid[], $3::uuid[]) with ordinality as t (candidate_id, shown_in, position)
                          join job s on s.id = t.shown_in
                          join job j on j.id = $1""")
                .execute(Tuple.of(
                        job.value(),
                        RescoreTargets.candidates(targets),
                        shownIn(targets),
                        text(request.requiredSkills()),
                        text(request.niceToHaveSkills()),
                        text(request.weights())))
                .replaceWithVoid();
    }

    private Lane lane(RescoreRequest request, int candidates) {
        return request.somebodyWaits() && candidates <= config.interactiveCandidates() ? Lane.INTERACTIVE : Lane.BULK;
    }

    private static UUID[] shownIn(List<RescoreTarget> targets) {
        return targets.stream().map(RescoreTarget::shownIn).toArray(UUID[]::new);
    }

    private @Nullable String text(@Nullable Object value) {
        try {
            return value == null ? null : json.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

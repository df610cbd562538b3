package dev.vitae.gateway.scores;

import dev.vitae.common.ids.CandidateId;
import dev.vitae.common.ids.JobId;
import dev.vitae.gateway.errors.ApiException;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Finds the candidates that are to be judged anew, and holds them until the transaction ends. */
final class RescoreTargets {

    private RescoreTargets() {}

    static UUID[] candidates(List<RescoreTarget> targets) {
        return targets.stream().map(RescoreTarget::candidate).toArray(UUID[]::new);
    }

    /**
     * In the order of the request.
     *
     * @throws ApiException 404 where the account has no such job or candidate
     */
    static Uni<List<RescoreTarget>> of(SqlConnection connection, RescoreRequest request) {
        JobId job = request.job();
        return job == null ? named(connection, request) : ofJob(connection, request, job);
    }

    /** The candidates of an upload in the order of its files, or those of a job that scored again in its order. */
    private static Uni<List<RescoreTarget>> ofJob(SqlConnection connection, RescoreRequest request, JobId job) {
        return connection
                .preparedQuery("select id from job where account_id = $1 and id = $2 for key share")
                .execute(Tuple.of(request.account().value(), job.value()))
                .invoke(rows -> {
                    if (rows.size() == 0) {
                        throw ApiException.notFound("Job");
                    }
                })
                .chain(() -> connection.preparedQuery("""
                                select candidate_id, shown_in from (
                                  select candidate_id, job_id as shown_in, min(file_index) as index from job_file
                                  where job_id = $1 and candidate_id is not null group by candidate_id, job_id
                                  union all
                                  select t.candidate_id, t.shown_in, t.task_index from score_task t
                                  join job j on j.id = t.job_id and j.kind = 'rescore'
                                  where t.job_id = $1 and t.candidate_id is not null and t.shown_in is not null) c
                                order by index""").execute(Tuple.of(job.value())))
                .map(RescoreTarget::of)
                .chain(targets -> held(connection, request, candidates(targets))
                        .map(held -> targets.stream()
                                .filter(target -> held.contains(target.candidate()))
                                .toList()));
    }

    /** Each in the latest job whose results show it. */
    private static Uni<List<RescoreTarget>> named(SqlConnection connection, RescoreRequest request) {
        UUID[] wanted = request.candidates().stream().map(CandidateId::value).toArray(UUID[]::new);
        return held(connection, request, wanted)
                .invoke(held -> request.candidates().stream()
                        .filter(candidate -> !held.contains(candidate.value()))
                        .findFirst()
                        .ifPresent(unknown -> {
                            throw ApiException.notFound("Candidate " + unknown);
                        }))
                .chain(() -> connection.preparedQuery("""
                                select distinct on (candidate_id) candidate_id, job_id as shown_in from job_file
                                where candidate_id = any($1) order by candidate_id, job_id desc""").execute(Tuple.of(wanted)))
                .map(rows -> {
                    Map<UUID, RescoreTarget> byCandidate = new HashMap<>();
                    RescoreTarget.of(rows).forEach(target -> byCandidate.put(target.candidate(), target));
                    return request.candidates().stream()
                            .map(candidate -> byCandidate.get(candidate.value()))
                            .filter(target -> target != null)
                            .toList();
                });
    }

    /** Holds these candidates until the transaction ends, as far as they are there and the account's. */
    private static Uni<Set<UUID>> held(SqlConnection connection, RescoreRequest request, UUID[] candidates) {
        return connection
                .preparedQuery(
                        "select id from candidate where account_id = $1 and id = any($2) order by id for key share")
                .execute(Tuple.of(request.account().value(), candidates))
                .map(rows -> {
                    Set<UUID> held = new HashSet<>();
                    rows.forEach(row -> held.add(row.getUUID("id")));
                    return held;
                });
    }
}

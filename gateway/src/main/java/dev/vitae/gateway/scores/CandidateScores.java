package dev.vitae.gateway.scores;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.common.ids.CandidateId;
import dev.vitae.common.ids.JobId;
import dev.vitae.common.scoring.Assessment;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was said of candidates, for whoever shows them. */
@ApplicationScoped
public class CandidateScores {

    private final Pool pool;
    private final ObjectMapper json;

    CandidateScores(Pool pool, ObjectMapper json) {
        this.pool = pool;
        this.json = json;
    }

    /**
     * What the results of a job say of these candidates: of each the latest score that succeeded, by the job itself or by one
     * that scored it again. A candidate that nobody has asked a score for is not in the map.
     */
    public Uni<Map<CandidateId, CandidateScore>> shownIn(JobId job, Collection<CandidateId> candidates) {
        if (candidates.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        UUID[] ids = candidates.stream().map(CandidateId::value).toArray(UUID[]::new);
        return pool.preparedQuery("""
                        select distinct on (candidate_id) candidate_id, state, cast(assessment as text)
                        from score_task where shown_in = $1 and candidate_id = any($2)
                        order by candidate_id, state = 'scored' desc, id desc""").execute(Tuple.of(job.value(), ids)).map(this::byCandidate);
    }

    private Map<CandidateId, CandidateScore> byCandidate(RowSet<Row> rows) {
        Map<CandidateId, CandidateScore> scores = new HashMap<>();
        rows.forEach(row -> scores.put(
                new CandidateId(row.getUUID("candidate_id")),
                score(row.getString("state"), row.getString("assessment"))));
        return scores;
    }

    CandidateScore score(String state, @Nullable String assessment) {
        return switch (state) {
            case "scored" -> new CandidateScore(CandidateScore.State.SCORED, assessment(assessment));
            case "failed" -> new CandidateScore(CandidateScore.State.FAILED, null);
            case "waiting", "requested" -> new CandidateScore(CandidateScore.State.PENDING, null);
            default -> CandidateScore.NOT_ASKED;
        };
    }

    private Assessment assessment(@Nullable String stored) {
        try {
            return json.readValue(String.valueOf(stored), Assessment.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

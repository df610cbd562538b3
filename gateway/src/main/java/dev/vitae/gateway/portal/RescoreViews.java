package dev.vitae.gateway.portal;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vitae.gateway.jobs.JobProgress;
import dev.vitae.gateway.scores.Rescoring.Rescored;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Makes the portal's bodies from jobs that judge candidates anew. */
@ApplicationScoped
class RescoreViews {

    private final ScoreFields fields;
    private final ObjectMapper json;

    RescoreViews(ScoreFields fields, ObjectMapper json) {
        this.fields = fields;
        this.json = json;
    }

    Answers.Rescored done(JobProgress job, List<Rescored> found) {
        return new Answers.Rescored(true, job.jobId().toString(), job.completed(), scores(found));
    }

    Answers.RescoreQueued queued(JobProgress job) {
        return new Answers.RescoreQueued(
                true,
                true,
                job.jobId().toString(),
                job.status(),
                job.total(),
                "/api/portal/job_status/" + job.jobId(),
                "/api/portal/job_results/" + job.jobId());
    }

    Answers.RescoreResults page(JobProgress job, int offset, int limit, List<Rescored> found) {
        List<ObjectNode> scores = scores(found);
        return new Answers.RescoreResults(
                true,
                job.jobId().toString(),
                job.status(),
                job.total(),
                offset,
                limit,
                job.completed(),
                scores,
                scores);
    }

    private List<ObjectNode> scores(List<Rescored> found) {
        return found.stream().map(this::score).toList();
    }

    private ObjectNode score(Rescored rescored) {
        ObjectNode score = json.createObjectNode();
        score.put("candidate_id", rescored.candidateId().toString());
        fields.addScore(score, rescored.score().assessment());
        fields.addWarnings(score.putArray("warnings"), rescored.score());
        return score;
    }
}

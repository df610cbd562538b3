package dev.vitae.gateway.portal;

import static dev.vitae.service.waiting.Await.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.common.ids.AccountId;
import dev.vitae.common.ids.CandidateId;
import dev.vitae.common.scoring.InterviewQuestions;
import dev.vitae.common.scoring.JobText;
import dev.vitae.common.scoring.QuestionsRequest;
import dev.vitae.gateway.accounts.KeyOwner;
import dev.vitae.gateway.candidates.CandidateRecord;
import dev.vitae.gateway.candidates.Candidates;
import dev.vitae.gateway.errors.ApiException;
import dev.vitae.gateway.limits.LimitHeaders;
import dev.vitae.gateway.scores.QuestionDays;
import dev.vitae.gateway.scores.ScoreInputs;
import dev.vitae.gateway.scores.ScoringService;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerResponse;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Questions for the interview with one candidate, twenty sets a day. */
@Path("/api/portal/generate_interview_questions")
@RolesAllowed("portal")
public class QuestionsResource {

    private static final int MAX_TEXT = 50_000;
    private static final int MAX_ID = 100;

    private final SecurityIdentity identity;
    private final Candidates candidates;
    private final ResultViews views;
    private final ScoreInputs inputs;
    private final ScoringService scoring;
    private final QuestionDays days;
    private final ObjectMapper json;
    private final Clock clock;

    QuestionsResource(
            SecurityIdentity identity,
            Candidates candidates,
            ResultViews views,
            ScoreInputs inputs,
            ScoringService scoring,
            QuestionDays days,
            ObjectMapper json,
            Clock clock) {
        this.identity = identity;
        this.candidates = candidates;
        this.views = views;
        this.inputs = inputs;
        this.scoring = scoring;
        this.days = days;
        this.json = json;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RunOnVirtualThread
    public Answers.Questions generate(InputStream body, @Context HttpServerResponse response) throws IOException {
        AccountId account = ((KeyOwner) identity.getPrincipal()).accountId();
        JsonBody sent = JsonBody.read(body, json);
        String id = sent.requiredText("candidate_id", MAX_ID);
        String context = sent.textIfAny("job_context", MAX_TEXT);
        String letter = sent.textIfAny("motivation_letter", MAX_TEXT);
        CandidateRecord candidate = await(
                candidates.find(account, CandidateId.parse(id).orElseThrow(() -> ApiException.notFound("Candidate"))));
        QuestionsRequest request = request(candidate, context, letter);
        InterviewQuestions questions = await(days.spend(
                account,
                scoring.questions(account, request),
                left -> LimitHeaders.tell(response.headers(), List.of(left))));
        return new Answers.Questions(true, clock.instant(), questions.questions());
    }

    /** Without a context of its own the request is about the job that the candidate was uploaded for. */
    private QuestionsRequest request(CandidateRecord candidate, @Nullable String context, @Nullable String letter) {
        JobText job = context == null ? candidate.jobDescription() : new JobText(context, null, null);
        ParseOptions options = views.options(candidate.options());
        return new QuestionsRequest(inputs.of(candidate.document(), options.redact(), job, candidate.asOf()), letter);
    }
}

package dev.vitae.gateway.scores;

import dev.vitae.common.ids.AccountId;
import dev.vitae.common.scoring.InterviewQuestions;
import dev.vitae.common.scoring.JobText;
import dev.vitae.common.scoring.QuestionsRequest;
import dev.vitae.common.scoring.SkillLists;
import dev.vitae.gateway.errors.ApiException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/** Asks scoring-service while a client waits. Where it is away, slow or broken, the client hears that it is unavailable. */
@ApplicationScoped
public class ScoringService {

    private static final Logger LOG = Logger.getLogger(ScoringService.class);

    private final ScoringApi api;

    ScoringService(@RestClient ScoringApi api) {
        this.api = api;
    }

    public Uni<SkillLists> skills(JobText job) {
        return orUnavailable(api.skills(job));
    }

    /** A language model's work is charged to the account's budget. */
    public Uni<InterviewQuestions> questions(AccountId account, QuestionsRequest request) {
        return orUnavailable(api.questions(account.toString(), request));
    }

    private static <T> Uni<T> orUnavailable(Uni<T> answer) {
        return answer.onItem()
                .ifNull()
                .failWith(() -> new IllegalStateException("no content"))
                .onFailure()
                .invoke(failure -> LOG.warnf("scoring-service did not answer: %s", failure))
                .onFailure()
                .transform(failure -> ApiException.unavailable(
                        "scoring_unavailable", "The scoring service is not available, try again later"));
    }
}

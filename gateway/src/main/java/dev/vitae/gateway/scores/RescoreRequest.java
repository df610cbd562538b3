package dev.vitae.gateway.scores;

import dev.vitae.common.ids.AccountId;
import dev.vitae.common.ids.CandidateId;
import dev.vitae.common.ids.JobId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Stored candidates that are to be judged anew.
 *
 * @param job whose candidates; null where {@code candidates} names them
 * @param candidates each once
 * @param requiredSkills in place of those of the job description; null where that decides
 * @param niceToHaveSkills the same
 * @param jobDescription in place of that of the candidates' job; null where that stays
 * @param weights in place of those of the candidates' job; null where these stay
 * @param somebodyWaits for the answer
 * @param traceparent W3C trace context of the request
 */
public record RescoreRequest(
        AccountId account,
        @Nullable JobId job,
        List<CandidateId> candidates,
        @Nullable List<String> requiredSkills,
        @Nullable List<String> niceToHaveSkills,
        @Nullable String jobDescription,
        @Nullable Map<String, Double> weights,
        boolean somebodyWaits,
        @Nullable String traceparent) {

    boolean saysWhatIsAsked() {
        return requiredSkills != null || niceToHaveSkills != null || jobDescription != null;
    }
}

package dev.vitae.gateway.portal;

import dev.vitae.common.ids.AccountId;
import dev.vitae.common.ids.CandidateId;
import dev.vitae.gateway.accounts.KeyOwner;
import dev.vitae.gateway.candidates.CandidateRecord;
import dev.vitae.gateway.candidates.Candidates;
import dev.vitae.gateway.errors.ApiException;
import dev.vitae.gateway.scores.CandidateScore;
import dev.vitae.gateway.scores.CandidateScores;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Candidates one by one. */
@Path("/api/portal/candidates/{id}")
@RolesAllowed("portal")
public class CandidatesResource {

    private final SecurityIdentity identity;
    private final Candidates candidates;
    private final CandidateView view;
    private final ResultViews views;
    private final CandidateScores scores;

    CandidatesResource(
            SecurityIdentity identity,
            Candidates candidates,
            CandidateView view,
            ResultViews views,
            CandidateScores scores) {
        this.identity = identity;
        this.candidates = candidates;
        this.view = view;
        this.views = views;
        this.scores = scores;
    }

    @GET
    public Uni<Answers.OneCandidate> get(String id, @QueryParam("output_profile") @Nullable String profile) {
        OutputProfile wanted = profile == null ? null : profile(profile);
        return candidates
                .find(account(), candidateId(id))
                .chain(found -> scores.shownIn(found.jobId(), List.of(found.candidateId()))
                        .map(shown -> answer(
                                found, wanted, shown.getOrDefault(found.candidateId(), CandidateScore.NOT_ASKED))));
    }

    @DELETE
    public Uni<Answers.Erased> erase(String id) {
        return candidates.erase(account(), candidateId(id)).replaceWith(() -> new Answers.Erased(true, id, true));
    }

    private Answers.OneCandidate answer(CandidateRecord found, @Nullable OutputProfile wanted, CandidateScore score) {
        ParseOptions asUploaded = views.options(found.options());
        ParseOptions options = wanted == null ? asUploaded : asUploaded.withProfile(wanted);
        CandidateView.View seen = view.of(found.document(), options, found.jobDescription() != null, score);
        return new Answers.OneCandidate(
                true,
                found.candidateId().toString(),
                found.jobId().toString(),
                found.createdAt(),
                seen.candidate(),
                seen.parseTier(),
                seen.warnings());
    }

    private AccountId account() {
        return ((KeyOwner) identity.getPrincipal()).accountId();
    }

    private static OutputProfile profile(String text) {
        return OutputProfile.of(text)
                .orElseThrow(() -> ApiException.badField(
                        "output_profile",
                        "invalid_parameter",
                        "output_profile must be ats_core, ats_plus or full_profile"));
    }

    private static CandidateId candidateId(String id) {
        return CandidateId.parse(id).orElseThrow(() -> ApiException.notFound("Candidate"));
    }
}

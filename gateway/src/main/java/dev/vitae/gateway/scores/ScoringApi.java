package dev.vitae.gateway.scores;

import dev.vitae.common.scoring.InterviewQuestions;
import dev.vitae.common.scoring.JobText;
import dev.vitae.common.scoring.QuestionsRequest;
import dev.vitae.common.scoring.SkillLists;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** What scoring-service answers at once. */
@Path("/internal")
@RegisterRestClient(configKey = "scoring")
interface ScoringApi {

    @POST
    @Path("skills")
    Uni<SkillLists> skills(JobText job);

    @POST
    @Path("questions")
    Uni<InterviewQuestions> questions(@HeaderParam("x-vitae-account") String account, QuestionsRequest request);
}

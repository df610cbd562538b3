package dev.vitae.gateway.portal;

import static dev.vitae.service.waiting.Await.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.common.scoring.JobText;
import dev.vitae.common.scoring.SkillLists;
import dev.vitae.gateway.scores.ScoringService;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;

/** The skills that a job description asks for. */
@Path("/api/portal/extract_skills")
@RolesAllowed("portal")
public class SkillsResource {

    static final int MAX_JOB_DESCRIPTION = 50_000;
    static final int MAX_TITLE = 500;

    private final ScoringService scoring;
    private final ObjectMapper json;

    SkillsResource(ScoringService scoring, ObjectMapper json) {
        this.scoring = scoring;
        this.json = json;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RunOnVirtualThread
    public Answers.Skills extract(InputStream body) throws IOException {
        JsonBody sent = JsonBody.read(body, json);
        SkillLists skills = await(scoring.skills(new JobText(
                sent.requiredText("description", MAX_JOB_DESCRIPTION),
                sent.textIfAny("title", MAX_TITLE),
                sent.textIfAny("department", MAX_TITLE))));
        return new Answers.Skills(true, skills.required(), skills.niceToHave(), skills.warnings());
    }
}

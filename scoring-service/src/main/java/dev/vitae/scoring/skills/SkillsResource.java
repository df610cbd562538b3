package dev.vitae.scoring.skills;

import dev.vitae.common.scoring.JobText;
import dev.vitae.common.scoring.SkillLists;
import dev.vitae.fit.FitEngine;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells the gateway which skills a job description names. */
@Path("/internal/skills")
public class SkillsResource {

    private final FitEngine engine;

    SkillsResource(FitEngine engine) {
        this.engine = engine;
    }

    @POST
    @Blocking
    public SkillLists skills(@Nullable JobText job) {
        // records let JSON leave out what they need
        @Nullable String text = job == null ? null : job.text();
        if (job == null || text == null || text.isBlank()) {
            throw new BadRequestException(Response.status(Response.Status.BAD_REQUEST)
                    .entity(Map.of("error", "text must not be empty", "code", "text_empty"))
                    .build());
        }
        return engine.skills(job);
    }
}

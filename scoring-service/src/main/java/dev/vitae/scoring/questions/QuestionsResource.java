package dev.vitae.scoring.questions;

import dev.vitae.common.scoring.InterviewQuestions;
import dev.vitae.common.scoring.QuestionsRequest;
import dev.vitae.common.scoring.ScoreInput;
import dev.vitae.scoring.models.Caller;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells the gateway what to ask a candidate. */
@Path("/internal/questions")
public class QuestionsResource {

    /** Whose budget a language model's part is paid from; requests without it share one. */
    static final String ACCOUNT = "x-vitae-account";

    private final Questions questions;

    QuestionsResource(Questions questions) {
        this.questions = questions;
    }

    @POST
    @Blocking
    public InterviewQuestions questions(
            @Nullable QuestionsRequest request, @HeaderParam(ACCOUNT) @Nullable String account) {
        @Nullable ScoreInput input = request == null ? null : request.input();
        if (request == null || input == null || input.document() == null || input.asOf() == null) {
            throw new BadRequestException(Response.status(Response.Status.BAD_REQUEST)
                    .entity(Map.of("error", "input, document or as_of is missing", "code", "input_missing"))
                    .build());
        }
        return questions.of(request, new Caller(account == null ? "" : account, true));
    }
}

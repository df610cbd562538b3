package dev.vitae.scoring.extractions;

import dev.vitae.common.extraction.ExtractionAnswer;
import dev.vitae.common.extraction.ExtractionRequest;
import dev.vitae.scoring.models.Caller;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells parse-service what a language model reads where the engine isn't sure. */
@Path("/internal/extractions")
public class ExtractionsResource {

    private static final String INTERACTIVE = "interactive";

    private final Extractions extractions;

    ExtractionsResource(Extractions extractions) {
        this.extractions = extractions;
    }

    /**
     * The readings.
     *
     * @param account whose budget pays; requests without it share one
     * @param lane {@code interactive} where somebody waits
     */
    @POST
    @Blocking
    public ExtractionAnswer readings(
            @Nullable ExtractionRequest request,
            @HeaderParam("x-vitae-account") @Nullable String account,
            @HeaderParam("x-vitae-lane") @Nullable String lane) {
        if (request == null) {
            throw new BadRequestException(Response.status(Response.Status.BAD_REQUEST)
                    .entity(Map.of("error", "document and lines are missing", "code", "input_missing"))
                    .build());
        }
        return extractions.of(request, new Caller(account == null ? "" : account, INTERACTIVE.equals(lane)));
    }
}

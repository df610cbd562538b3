package dev.vitae.webhooks.subscriptions;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vitae.common.ids.AccountId;
import dev.vitae.common.ids.WebhookId;
import dev.vitae.webhooks.callers.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What somebody who builds a receiver needs before there are events: samples, and tests on their way. */
@Path("/internal/webhooks")
public class TestsResource {

    private static final String EVENT_TYPE = "event_type";
    private static final int MAX_TYPE = 100;

    private final Samples samples;
    private final TestEvents tests;
    private final ObjectMapper json;

    TestsResource(Samples samples, TestEvents tests, ObjectMapper json) {
        this.samples = samples;
        this.tests = tests;
        this.json = json;
    }

    /** A bare list, which is what REST-hook clients read. */
    @GET
    @Path("samples")
    public List<ObjectNode> samples(
            @QueryParam(EVENT_TYPE) @Nullable String type, @QueryParam("candidate_ids_only") boolean thin) {
        return samples.of(type == null ? null : EventTypes.known(EVENT_TYPE, type), thin);
    }

    @POST
    @Path("{id}/test")
    public Uni<Response> test(
            @HeaderParam(Caller.HEADER) @Nullable String account,
            String id,
            @QueryParam(EVENT_TYPE) @Nullable String type,
            @Nullable String body) {
        AccountId owner = Caller.account(account);
        WebhookId webhook = Caller.webhook(id);
        return tests.send(owner, webhook, type == null ? typeIn(body) : type)
                .map(sent -> Response.status(Response.Status.ACCEPTED)
                        .entity(new Answers.TestSent(
                                true, sent.event().toString(), sent.delivery().toString()))
                        .build());
    }

    private @Nullable String typeIn(@Nullable String body) {
        return body == null || body.isBlank()
                ? null
                : JsonFields.read(body, json).text(EVENT_TYPE, MAX_TYPE);
    }
}

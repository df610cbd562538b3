package dev.vitae.webhooks.deliveries;

import dev.vitae.common.ids.DeliveryId;
import dev.vitae.webhooks.callers.Caller;
import dev.vitae.webhooks.errors.ApiException;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The history of a subscription's deliveries, and sending them again. */
@Path("/internal/webhooks")
public class DeliveriesResource {

    private final History history;
    private final Recovery recovery;
    private final Clock clock;

    DeliveriesResource(History history, Recovery recovery, Clock clock) {
        this.history = history;
        this.recovery = recovery;
        this.clock = clock;
    }

    @GET
    @Path("{id}/deliveries")
    public Uni<HistoryAnswers.Deliveries> deliveries(
            @HeaderParam(Caller.HEADER) @Nullable String account,
            String id,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("status") @Nullable String status,
            @QueryParam("event_type") @Nullable String eventType) {
        History.Page page = DeliveryParameters.page(cursor, limit, status, eventType);
        return history.page(Caller.account(account), Caller.webhook(id), page)
                .map(found -> answer(found, page.limit()));
    }

    private static HistoryAnswers.Deliveries answer(List<HistoryAnswers.Delivery> found, int limit) {
        return new HistoryAnswers.Deliveries(
                true,
                found,
                limit,
                found.size() < limit ? null : found.getLast().id());
    }

    @GET
    @Path("{id}/deliveries/{delivery}")
    public Uni<HistoryAnswers.One> delivery(
            @HeaderParam(Caller.HEADER) @Nullable String account, String id, String delivery) {
        return history.find(Caller.account(account), Caller.webhook(id), deliveryId(delivery))
                .map(found -> new HistoryAnswers.One(true, found));
    }

    @POST
    @Path("{id}/deliveries/{delivery}/redeliver")
    public Uni<Response> redeliver(@HeaderParam(Caller.HEADER) @Nullable String account, String id, String delivery) {
        return recovery.redeliver(Caller.account(account), Caller.webhook(id), deliveryId(delivery))
                .map(again -> accepted(new HistoryAnswers.One(true, again)));
    }

    @POST
    @Path("{id}/replay")
    public Uni<Response> replay(
            @HeaderParam(Caller.HEADER) @Nullable String account,
            String id,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("status") @Nullable String status) {
        Recovery.Range range = DeliveryParameters.range(from, to, status, clock.instant());
        return recovery.replay(Caller.account(account), Caller.webhook(id), range)
                .map(replayed -> accepted(new HistoryAnswers.Replayed(true, replayed)));
    }

    private static Response accepted(Object answer) {
        return Response.status(Response.Status.ACCEPTED).entity(answer).build();
    }

    private static DeliveryId deliveryId(String id) {
        return DeliveryId.parse(id).orElseThrow(() -> ApiException.notFound("Delivery"));
    }
}

package dev.vitae.webhooks.subscriptions;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.common.ids.AccountId;
import dev.vitae.common.ids.WebhookId;
import dev.vitae.webhooks.callers.Caller;
import dev.vitae.webhooks.deliveries.Deliveries;
import dev.vitae.webhooks.errors.ApiException;
import dev.vitae.webhooks.targets.ForbiddenTargetException;
import dev.vitae.webhooks.targets.TargetGuard;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Subscriptions, for the gateway, which says whose they are. */
@Path("/internal/webhooks")
public class WebhooksResource {

    private final Subscriptions subscriptions;
    private final TargetGuard targets;
    private final ObjectMapper json;
    private final Deliveries deliveries;
    private final Clock clock;

    WebhooksResource(
            Subscriptions subscriptions, TargetGuard targets, ObjectMapper json, Deliveries deliveries, Clock clock) {
        this.subscriptions = subscriptions;
        this.targets = targets;
        this.json = json;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    @GET
    public Uni<Answers.All> list(@HeaderParam(Caller.HEADER) @Nullable String account) {
        return subscriptions
                .list(Caller.account(account))
                .map(found -> new Answers.All(
                        true,
                        found.stream()
                                .map(subscription -> Answers.Webhook.of(subscription, clock.instant()))
                                .toList()));
    }

    @POST
    public Uni<Response> create(@HeaderParam(Caller.HEADER) @Nullable String account, @Nullable String body) {
        AccountId owner = Caller.account(account);
        Settings settings = SettingsReader.create(JsonFields.read(body, json));
        return checked(settings.targetUrl())
                .chain(() -> subscriptions.create(owner, settings))
                .map(made -> Response.status(Response.Status.CREATED)
                        .entity(shown(made))
                        .build());
    }

    @GET
    @Path("{id}")
    public Uni<Answers.One> get(@HeaderParam(Caller.HEADER) @Nullable String account, String id) {
        return subscriptions.find(Caller.account(account), Caller.webhook(id)).map(this::shown);
    }

    @PATCH
    @Path("{id}")
    public Uni<Answers.One> change(
            @HeaderParam(Caller.HEADER) @Nullable String account, String id, @Nullable String body) {
        AccountId owner = Caller.account(account);
        WebhookId webhook = Caller.webhook(id);
        JsonFields sent = JsonFields.read(body, json);
        Uni<Void> checked = sent.has(SettingsReader.TARGET_URL)
                ? checked(SettingsReader.targetUrl(sent))
                : Uni.createFrom().voidItem();
        return checked.chain(() -> subscriptions.change(owner, webhook, before -> SettingsReader.change(before, sent)))
                .invoke(deliveries::wake)
                .map(this::shown);
    }

    @DELETE
    @Path("{id}")
    public Uni<Answers.Deleted> delete(@HeaderParam(Caller.HEADER) @Nullable String account, String id) {
        return subscriptions
                .delete(Caller.account(account), Caller.webhook(id))
                .replaceWith(() -> new Answers.Deleted(true, id, true));
    }

    @POST
    @Path("{id}/rotate_secret")
    public Uni<Answers.One> rotate(@HeaderParam(Caller.HEADER) @Nullable String account, String id) {
        return subscriptions.rotate(Caller.account(account), Caller.webhook(id)).map(this::shown);
    }

    /** 400 where deliveries may not go there. */
    private Uni<Void> checked(String targetUrl) {
        return targets.check(targetUrl)
                .onFailure(ForbiddenTargetException.class)
                .transform(failure -> refused(failure))
                .replaceWithVoid();
    }

    private static ApiException refused(ForbiddenTargetException failure) {
        return ApiException.badField(SettingsReader.TARGET_URL, failure.code(), failure.message());
    }

    private Answers.One shown(Subscription subscription) {
        return new Answers.One(true, Answers.Webhook.of(subscription, clock.instant()));
    }

    private Answers.One shown(Subscriptions.WithSecret made) {
        return new Answers.One(true, Answers.Webhook.of(made.subscription(), made.secret(), clock.instant()));
    }
}

package dev.vitae.gateway.webhooks;

import static dev.vitae.service.waiting.Await.await;

import dev.vitae.common.ids.DeliveryId;
import dev.vitae.common.ids.WebhookId;
import dev.vitae.gateway.accounts.KeyOwner;
import dev.vitae.gateway.errors.ApiException;
import dev.vitae.gateway.requests.RequestIds;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import io.vertx.mutiny.core.buffer.Buffer;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;

/** Webhooks: subscriptions, tests, and what was delivered. All of it is answered by webhook-service. */
@Path("/api/portal/webhooks")
@RolesAllowed("portal")
@RunOnVirtualThread
public class WebhooksResource {

    private static final int MAX_BODY = 64 * 1024;
    private static final Buffer NONE = Buffer.buffer();

    private final SecurityIdentity identity;
    private final WebhookService webhooks;
    private final RoutingContext request;

    WebhooksResource(SecurityIdentity identity, WebhookService webhooks, RoutingContext request) {
        this.identity = identity;
        this.webhooks = webhooks;
        this.request = request;
    }

    @GET
    public Response list() {
        return ask(HttpMethod.GET, "", NONE);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response create(InputStream body) throws IOException {
        return ask(HttpMethod.POST, "", read(body));
    }

    @GET
    @Path("samples")
    public Response samples() {
        return ask(HttpMethod.GET, "/samples", NONE);
    }

    @GET
    @Path("{id}")
    public Response get(String id) {
        return ask(HttpMethod.GET, webhookPath(id), NONE);
    }

    @PATCH
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response change(String id, InputStream body) throws IOException {
        return ask(HttpMethod.PATCH, webhookPath(id), read(body));
    }

    @DELETE
    @Path("{id}")
    public Response delete(String id) {
        return ask(HttpMethod.DELETE, webhookPath(id), NONE);
    }

    @POST
    @Path("{id}/rotate_secret")
    public Response rotateSecret(String id, InputStream body) throws IOException {
        return ask(HttpMethod.POST, webhookPath(id) + "/rotate_secret", read(body));
    }

    @POST
    @Path("{id}/test")
    public Response test(String id, InputStream body) throws IOException {
        return ask(HttpMethod.POST, webhookPath(id) + "/test", read(body));
    }

    @GET
    @Path("{id}/deliveries")
    public Response deliveries(String id) {
        return ask(HttpMethod.GET, webhookPath(id) + "/deliveries", NONE);
    }

    @GET
    @Path("{id}/deliveries/{delivery}")
    public Response delivery(String id, String delivery) {
        return ask(HttpMethod.GET, deliveryPath(id, delivery), NONE);
    }

    @POST
    @Path("{id}/deliveries/{delivery}/redeliver")
    public Response redeliver(String id, String delivery, InputStream body) throws IOException {
        return ask(HttpMethod.POST, deliveryPath(id, delivery) + "/redeliver", read(body));
    }

    @POST
    @Path("{id}/replay")
    public Response replay(String id, InputStream body) throws IOException {
        return ask(HttpMethod.POST, webhookPath(id) + "/replay", read(body));
    }

    private Response ask(HttpMethod method, String path, Buffer body) {
        return await(webhooks.ask(new WebhookService.Question(
                method,
                path,
                request.request().query(),
                body,
                ((KeyOwner) identity.getPrincipal()).accountId(),
                RequestIds.of(request))));
    }

    private static Buffer read(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(MAX_BODY + 1);
        if (bytes.length > MAX_BODY) {
            throw ApiException.bodyTooLarge(MAX_BODY);
        }
        return Buffer.buffer(bytes);
    }

    /** Only what is an id goes into a path. */
    private static String webhookPath(String id) {
        return "/" + WebhookId.parse(id).orElseThrow(() -> ApiException.notFound("Webhook"));
    }

    private static String deliveryPath(String id, String delivery) {
        return webhookPath(id) + "/deliveries/"
                + DeliveryId.parse(delivery).orElseThrow(() -> ApiException.notFound("Delivery"));
    }
}

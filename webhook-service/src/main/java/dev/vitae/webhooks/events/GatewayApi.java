package dev.vitae.webhooks.events;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** What the gateway tells other services. */
@Path("/internal/jobs")
@RegisterRestClient(configKey = "gateway")
interface GatewayApi {

    @GET
    @Path("{id}/results")
    Uni<JsonNode> results(
            @PathParam("id") String jobId,
            @HeaderParam("x-vitae-account") String account,
            @HeaderParam("x-vitae-token") String token);
}

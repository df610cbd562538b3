package dev.vitae.gateway.outbox;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.UUID;

/** Told, inside the relay's transaction, which files' parse requests the broker has taken. */
public interface PublishedFiles {

    /** Remembers that these files have been handed on. */
    Uni<Void> published(SqlConnection connection, UUID[] fileIds);
}

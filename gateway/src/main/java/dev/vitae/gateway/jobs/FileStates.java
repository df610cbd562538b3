package dev.vitae.gateway.jobs;

import dev.vitae.gateway.outbox.PublishedFiles;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * Keeps the files' records true when their requests leave. A file that somebody else holds at this moment is passed over: it is
 * being ended by a result that was faster, or erased.
 */
@ApplicationScoped
class FileStates implements PublishedFiles {

    @Override
    public Uni<Void> published(SqlConnection connection, UUID[] fileIds) {
        return connection.preparedQuery("""
                        update job_file set state = 'published', state_since = now()
                        where id in (
                          select id from job_file where id = any($1) and state = 'queued'
                          order by id for update skip locked)""").execute(Tuple.of(fileIds)).replaceWithVoid();
    }
}

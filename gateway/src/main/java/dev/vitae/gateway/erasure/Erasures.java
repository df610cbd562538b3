package dev.vitae.gateway.erasure;

import static dev.vitae.gateway.requests.Await.await;

import dev.vitae.common.blobs.BlobStore;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Deletes blobs whose owner is gone. What must go is written down in the transaction that takes the owner, and struck off when
 * the blob is gone, so a kill in between forgets nothing.
 */
@ApplicationScoped
public class Erasures {

    private static final Logger LOG = Logger.getLogger(Erasures.class);

    private final Pool pool;
    private final BlobStore blobs;

    Erasures(Pool pool, BlobStore blobs) {
        this.pool = pool;
        this.blobs = blobs;
    }

    /** Writes down a blob that must go once this transaction is committed. */
    public Uni<Void> addBlobs(SqlConnection connection, String[] blobKeys) {
        return connection
                .preparedQuery(
                        "insert into erasure (blob_key, is_folder, created_at) select unnest($1::text[]), false, now()")
                .execute(Tuple.of(blobKeys))
                .replaceWithVoid();
    }

    /** Writes down a folder of blobs that must go once this transaction is committed. */
    public Uni<Void> addFolder(SqlConnection connection, String folder) {
        return connection
                .preparedQuery("insert into erasure (blob_key, is_folder, created_at) values ($1, true, now())")
                .execute(Tuple.of(folder))
                .replaceWithVoid();
    }

    /** Deletes what is written down, soon after the transactions and again where that failed. */
    @Scheduled(every = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void eraseAll() {
        try {
            for (Due due : await(due())) {
                erase(due);
                await(strikeOff(due));
            }
        } catch (IOException | RuntimeException failure) {
            LOG.warnf("Blobs could not be erased, will try again: %s", failure.getMessage());
        }
    }

    private record Due(long id, String blobKey, boolean isFolder) {}

    private void erase(Due due) throws IOException {
        if (due.isFolder()) {
            blobs.deleteFolder(due.blobKey());
        } else {
            blobs.delete(due.blobKey());
        }
    }

    private Uni<List<Due>> due() {
        return pool.preparedQuery("select id, blob_key, is_folder from erasure order by id limit 1000")
                .execute()
                .map(rows -> {
                    List<Due> due = new ArrayList<>(rows.size());
                    rows.forEach(row -> due.add(
                            new Due(row.getLong("id"), row.getString("blob_key"), row.getBoolean("is_folder"))));
                    return due;
                });
    }

    private Uni<Void> strikeOff(Due due) {
        return pool.preparedQuery("delete from erasure where id = $1")
                .execute(Tuple.of(due.id()))
                .replaceWithVoid();
    }
}

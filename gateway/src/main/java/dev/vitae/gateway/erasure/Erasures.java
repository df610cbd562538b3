package dev.vitae.gateway.erasure;

import static dev.vitae.service.waiting.Await.await;

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
import java.util.Map;
import java.util.stream.Collectors;
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

    /** Writes down blobs that must go once this transaction is committed. */
    public Uni<Void> addBlobs(SqlConnection connection, String[] blobKeys) {
        if (blobKeys.length == 0) {
            return Uni.createFrom().voidItem();
        }
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

    /** Deletes what is written down, soon after the transactions, and again where that failed. */
    @Scheduled(every = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void eraseAll() {
        List<Due> due = await(due());
        if (due.isEmpty()) {
            return;
        }
        Map<Boolean, List<Due>> byOutcome = due.stream().collect(Collectors.partitioningBy(this::isErased));
        await(strikeOff(ids(byOutcome.getOrDefault(true, List.of()))));
        await(postpone(ids(byOutcome.getOrDefault(false, List.of()))));
    }

    private record Due(long id, String blobKey, boolean isFolder) {}

    private boolean isErased(Due due) {
        try {
            if (due.isFolder()) {
                blobs.deleteFolder(due.blobKey());
            } else {
                blobs.delete(due.blobKey());
            }
            return true;
        } catch (IOException | IllegalArgumentException failure) {
            LOG.errorf("Erasure %d has not been done and will be tried again: %s", due.id(), failure.getMessage());
            return false;
        }
    }

    /** Those that failed before come last, so that they hold up nobody else's. */
    private Uni<List<Due>> due() {
        return pool.preparedQuery("select id, blob_key, is_folder from erasure order by attempts, id limit 1000")
                .execute()
                .map(rows -> {
                    List<Due> due = new ArrayList<>(rows.size());
                    rows.forEach(row -> due.add(
                            new Due(row.getLong("id"), row.getString("blob_key"), row.getBoolean("is_folder"))));
                    return due;
                });
    }

    private Uni<Void> strikeOff(Long[] ids) {
        return pool.preparedQuery("delete from erasure where id = any($1)")
                .execute(Tuple.of(ids))
                .replaceWithVoid();
    }

    private Uni<Void> postpone(Long[] ids) {
        return pool.preparedQuery("update erasure set attempts = attempts + 1 where id = any($1)")
                .execute(Tuple.of(ids))
                .replaceWithVoid();
    }

    private static Long[] ids(List<Due> due) {
        return due.stream().map(Due::id).toArray(Long[]::new);
    }
}

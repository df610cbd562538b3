package dev.vitae.gateway.jobs;

import static dev.vitae.service.waiting.Await.await;

import dev.vitae.common.blobs.BlobStore;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;

/**
 * Uploads whose blobs are there before their job is. The note is struck off in the transaction that accepts the job, so what is
 * still noted after an hour was broken off by a kill, and its blobs are nobody's.
 */
@ApplicationScoped
class PendingUploads {

    private static final Logger LOG = Logger.getLogger(PendingUploads.class);

    private final Pool pool;
    private final BlobStore blobs;

    PendingUploads(Pool pool, BlobStore blobs) {
        this.pool = pool;
        this.blobs = blobs;
    }

    /**
     * Notes that blobs will come. The commit isn't forced to the disk: the note must survive our process, not the power.
     */
    Uni<Void> note(String folder) {
        return pool.preparedQuery("""
                        with soon as (select set_config('synchronous_commit', 'off', true))
                        insert into pending_upload (folder, started_at) select $1, now() from soon""").execute(Tuple.of(folder)).replaceWithVoid();
    }

    /** Strikes the note off and marks for erasure the blobs that the job doesn't need. */
    Uni<Void> settle(Mutiny.StatelessSession session, JobSubmission submission, SortedFiles files) {
        Uni<Integer> struckOff = session.createNativeQuery("delete from pending_upload where folder = :folder")
                .setParameter("folder", submission.folder())
                .executeUpdate();
        String surplus = Stream.concat(files.cached().keySet().stream(), files.duplicates().keySet().stream())
                .map(submission::blobKey)
                .collect(Collectors.joining(","));
        return surplus.isEmpty()
                ? struckOff.replaceWithVoid()
                : struckOff.chain(() -> erase(session, surplus)).replaceWithVoid();
    }

    /** Deletes the blobs of an upload that became no job. */
    Uni<Void> forget(String folder) {
        return pool.preparedQuery("delete from pending_upload where folder = $1")
                .execute(Tuple.of(folder))
                .replaceWithVoid();
    }

    @Scheduled(every = "10m", delayed = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void sweep() throws IOException {
        for (String folder : await(brokenOff())) {
            blobs.deleteFolder(folder);
            await(forget(folder));
            LOG.info("Swept away the blobs of an upload that was broken off");
        }
    }

    private Uni<List<String>> brokenOff() {
        return pool.preparedQuery(
                        "select folder from pending_upload where started_at < now() - interval '1 hour' limit 1000")
                .execute()
                .map(rows -> {
                    List<String> folders = new ArrayList<>(rows.size());
                    rows.forEach(row -> folders.add(row.getString("folder")));
                    return folders;
                });
    }

    private static Uni<Integer> erase(Mutiny.StatelessSession session, String blobKeys) {
        return session.createNativeQuery("""
                        insert into erasure (blob_key, is_folder, created_at)
                        select unnest(string_to_array(:keys, ',')), false, now()""").setParameter("keys", blobKeys).executeUpdate();
    }
}

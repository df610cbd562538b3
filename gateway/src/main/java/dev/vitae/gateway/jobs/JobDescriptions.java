package dev.vitae.gateway.jobs;

import dev.vitae.common.ids.JobId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;

/** Job descriptions that come as files, and are there before their text is. */
@ApplicationScoped
public class JobDescriptions {

    private final Pool pool;

    JobDescriptions(Pool pool) {
        this.pool = pool;
    }

    /** The text of this job's description has been read: its candidates wait for nothing but their scores any more. */
    public Uni<Void> read(JobId job, String text) {
        return pool.preparedQuery("""
                        update job_description set text = $2, sha256 = sha256(convert_to($2, 'UTF8'))
                        where id = (select job_description_id from job where id = $1) and text is null""").execute(Tuple.of(job.value(), text)).replaceWithVoid();
    }
}

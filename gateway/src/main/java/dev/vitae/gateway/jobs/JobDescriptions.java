package dev.vitae.gateway.jobs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.common.candidate.Warning;
import dev.vitae.common.errors.FileErrorCode;
import dev.vitae.common.ids.JobId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Job descriptions that come as files, and are there before their text is. */
@ApplicationScoped
public class JobDescriptions {

    private static final TypeReference<List<Warning>> WARNINGS = new TypeReference<>() {};

    private final Pool pool;
    private final ObjectMapper json;

    JobDescriptions(Pool pool, ObjectMapper json) {
        this.pool = pool;
        this.json = json;
    }

    /**
     * What there is to say of a job's description.
     *
     * @param error why its file can't be read; null where it can, where that isn't known yet, and where there is none
     */
    public record Remarks(List<Warning> warnings, @Nullable FileErrorCode error) {}

    public Uni<Remarks> remarks(JobId job) {
        return pool.preparedQuery("""
                        select coalesce(d.warnings, '[]') as warnings, f.error_code
                        from job j
                          left join job_description d on d.id = j.job_description_id
                          left join job_file f on f.job_id = j.id and f.role = 'job_description' and f.state = 'failed'
                        where j.id = $1""").execute(Tuple.of(job.value())).map(this::remarks);
    }

    /** The texts of these files have been read: the candidates of their jobs wait for nothing but their scores any more. */
    public static Uni<Void> read(SqlConnection connection, UUID[] fileIds, String[] texts, String[] warnings) {
        return connection
                .preparedQuery("""
                        with ended as (
                          update job_file f set state = 'parsed', state_since = now()
                          where f.id = any($1) and f.role = 'job_description' and f.state in ('queued', 'published')
                          returning f.id, f.job_id)
                        update job_description d
                        set text = r.text, sha256 = sha256(convert_to(r.text, 'UTF8')),
                          warnings = (d.warnings::jsonb || r.warnings::jsonb)::text
                        from unnest($1::uuid[], $2::text[], $3::text[]) as r (file_id, text, warnings)
                          join ended e on e.id = r.file_id
                          join job j on j.id = e.job_id
                        where d.id = j.job_description_id and d.text is null""")
                .execute(Tuple.of(fileIds, texts, warnings))
                .replaceWithVoid();
    }

    /** Of these files, which have ended, some were job descriptions that can't be read: nobody will be judged for them. */
    public static Uni<Void> giveUp(SqlConnection connection, UUID[] fileIds) {
        return connection.preparedQuery("""
                        update score_task t set state = 'failed', state_since = now()
                        from job_file f
                        where f.id = any($1) and f.role = 'job_description' and f.state = 'failed'
                          and t.job_id = f.job_id and t.state = 'waiting'""").execute(Tuple.of(fileIds)).replaceWithVoid();
    }

    private Remarks remarks(RowSet<Row> rows) {
        for (Row row : rows) {
            String error = row.getString("error_code");
            return new Remarks(
                    warnings(row.getString("warnings")), error == null ? null : FileErrorCode.fromCode(error));
        }
        return new Remarks(List.of(), null);
    }

    private List<Warning> warnings(String stored) {
        try {
            return json.readValue(stored, WARNINGS);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

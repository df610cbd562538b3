package dev.vitae.gateway.results;

import dev.vitae.common.candidate.PlainText;
import dev.vitae.gateway.erasure.Erasures;
import dev.vitae.gateway.jobs.JobDescriptions;
import dev.vitae.gateway.jobs.JobEnds;
import dev.vitae.gateway.jobs.ScoreTasks;
import dev.vitae.service.inbox.Inbox;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/**
 * Stores a batch of results in one transaction, each exactly once: the inbox refuses an event that was stored before, and a
 * file that has come to its end stays there. Files of the same content in the same job end together. A new candidate waits for
 * its score where its job wants one. What ends by our fault gives the quota back. Jobs are locked in the order of their ids, so that replicas storing results of the same jobs don't
 * block each other for good.
 */
@ApplicationScoped
class ResultStore {

    private final Pool pool;
    private final Erasures erasures;
    private final JobEnds jobEnds;
    private final ReadTexts texts;

    ResultStore(Pool pool, Erasures erasures, JobEnds jobEnds, ReadTexts texts) {
        this.pool = pool;
        this.erasures = erasures;
        this.jobEnds = jobEnds;
        this.texts = texts;
    }

    /** Returns those that were not stored before. */
    Uni<List<FinishedFile>> store(List<FinishedFile> files) {
        if (files.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return pool.withTransaction(connection -> Inbox.fresh(
                        connection, files, file -> file.event().eventId())
                .call(fresh -> fresh.isEmpty() ? Uni.createFrom().voidItem() : settle(connection, fresh)));
    }

    private Uni<Void> settle(SqlConnection connection, List<FinishedFile> fresh) {
        List<FinishedFile> parsed =
                fresh.stream().filter(FinishedFile::isParsed).toList();
        List<FinishedFile> failed =
                fresh.stream().filter(FinishedFile::isFailed).toList();
        return lockJobs(connection, fresh)
                .chain(() -> parsed.isEmpty() ? Uni.createFrom().voidItem() : storeParsed(connection, parsed))
                .chain(() -> storeTexts(connection, fresh))
                .chain(() -> failed.isEmpty() ? Uni.createFrom().voidItem() : storeFailed(connection, failed))
                .chain(() -> endDuplicates(connection, fresh))
                .chain(() -> ScoreTasks.addFor(connection, fileIds(parsed)))
                .chain(() -> JobDescriptions.giveUp(connection, fileIds(failed)))
                .chain(() -> erasures.addBlobs(connection, resultKeys(fresh)))
                .chain(() -> jobEnds.countAndFinish(connection, jobIds(fresh)));
    }

    private static Uni<Void> lockJobs(SqlConnection connection, List<FinishedFile> files) {
        return connection
                .preparedQuery("select id from job where id = any($1) order by id for update")
                .execute(Tuple.of(jobIds(files)))
                .replaceWithVoid();
    }

    private static Uni<Void> storeParsed(SqlConnection connection, List<FinishedFile> parsed) {
        UUID[] fileIds = fileIds(parsed);
        UUID[] candidateIds = parsed.stream()
                .map(file -> UuidVersion7Strategy.INSTANCE.generateUuid(null))
                .toArray(UUID[]::new);
        String[] documents = parsed.stream().map(FinishedFile::document).toArray(String[]::new);
        return connection
                .preparedQuery("""
                        insert into candidate (id, account_id, job_id, sha256, options_hash, document, created_at)
                        select r.candidate_id, f.account_id, f.job_id, f.sha256, j.options_hash, r.document, now()
                        from unnest($1::uuid[], $2::uuid[], $3::text[]) as r (file_id, candidate_id, document)
                        join job_file f on f.id = r.file_id and f.role = 'cv' and f.state in ('queued', 'published')
                        join job j on j.id = f.job_id""")
                .execute(Tuple.of(fileIds, candidateIds, documents))
                .chain(() -> connection.preparedQuery("""
                                update job_file f
                                set state = 'parsed', state_since = now(), candidate_id = r.candidate_id
                                from unnest($1::uuid[], $2::uuid[]) as r (file_id, candidate_id)
                                where f.id = r.file_id and f.role = 'cv' and f.state in ('queued', 'published')""").execute(Tuple.of(fileIds, candidateIds)))
                .replaceWithVoid();
    }

    private Uni<Void> storeTexts(SqlConnection connection, List<FinishedFile> fresh) {
        List<FinishedFile> files =
                fresh.stream().filter(file -> file.text() != null).toList();
        if (files.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<PlainText> read =
                files.stream().map(FinishedFile::text).filter(Objects::nonNull).toList();
        return JobDescriptions.read(
                connection,
                fileIds(files),
                read.stream().map(PlainText::text).toArray(String[]::new),
                read.stream().map(texts::warnings).toArray(String[]::new));
    }

    /** A file that stands twice in a job ends as the first one has ended. */
    private static Uni<Void> endDuplicates(SqlConnection connection, List<FinishedFile> files) {
        return connection.preparedQuery("""
                        update job_file d
                        set state = f.state, state_since = now(), candidate_id = f.candidate_id, error_code = f.error_code
                        from job_file f
                        where f.id = any($1) and d.job_id = f.job_id and d.duplicate_of = f.file_index
                          and d.state = 'queued'""").execute(Tuple.of(fileIds(files))).replaceWithVoid();
    }

    private static Uni<Void> storeFailed(SqlConnection connection, List<FinishedFile> failed) {
        String[] errorCodes = failed.stream().map(FinishedFile::errorCode).toArray(String[]::new);
        return connection
                .preparedQuery("""
                        with ended as (
                          update job_file f
                          set state = 'failed', state_since = now(), error_code = r.error_code
                          from unnest($1::uuid[], $2::text[]) as r (file_id, error_code)
                          where f.id = r.file_id and f.state in ('queued', 'published')
                          returning f.account_id, f.charged_period, f.error_code),
                        given_back as (
                          select account_id, charged_period, count(*) as files from ended
                          where charged_period is not null and error_code = any($3)
                          group by account_id, charged_period),
                        locked as (
                          select q.account_id, q.starts_at from quota_period q
                          join given_back g on q.account_id = g.account_id and q.starts_at = g.charged_period
                          order by q.account_id, q.starts_at for update of q)
                        update quota_period q set used = greatest(0, q.used - g.files)
                        from given_back g join locked l on l.account_id = g.account_id and l.starts_at = g.charged_period
                        where q.account_id = l.account_id and q.starts_at = l.starts_at""")
                .execute(Tuple.of(fileIds(failed), errorCodes, JobEnds.ourFaults()))
                .replaceWithVoid();
    }

    private static UUID[] fileIds(List<FinishedFile> files) {
        return files.stream().map(file -> file.event().fileId().value()).toArray(UUID[]::new);
    }

    /** The stored candidate is the only copy from now on. */
    private static String[] resultKeys(List<FinishedFile> files) {
        return files.stream()
                .map(file -> file.event().resultKey())
                .filter(Objects::nonNull)
                .toArray(String[]::new);
    }

    private static UUID[] jobIds(List<FinishedFile> files) {
        return files.stream()
                .map(file -> file.event().jobId().value())
                .distinct()
                .toArray(UUID[]::new);
    }
}

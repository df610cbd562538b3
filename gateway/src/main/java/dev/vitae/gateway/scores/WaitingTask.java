package dev.vitae.gateway.scores;

import dev.vitae.common.ids.AccountId;
import dev.vitae.common.ids.JobId;
import dev.vitae.gateway.jobs.ScoreTasks;
import io.vertx.mutiny.sqlclient.Row;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A judgement that can be asked for, with what it needs. Lists and maps are JSON, as they are stored.
 *
 * @param redact the kinds that the job's results don't show; null for none
 */
record WaitingTask(
        UUID id,
        AccountId account,
        JobId job,
        boolean bulk,
        @Nullable String traceparent,
        String document,
        @Nullable String redact,
        boolean hasJob,
        @Nullable String text,
        @Nullable String title,
        @Nullable String department,
        @Nullable String requiredSkills,
        @Nullable String niceToHaveSkills,
        String weights,
        String asOf) {

    static WaitingTask of(Row row) {
        return new WaitingTask(
                row.getUUID("id"),
                new AccountId(row.getUUID("account_id")),
                new JobId(row.getUUID("job_id")),
                row.getShort("urgency") > 0,
                row.getString("traceparent"),
                row.getString("document"),
                row.getString("redact"),
                row.getBoolean("has_job"),
                row.getString("text"),
                row.getString("title"),
                row.getString("department"),
                row.getString("required_skills"),
                row.getString("nice_to_have_skills"),
                row.getString("weights"),
                row.getString("as_of"));
    }

    String inputKey() {
        return ScoreTasks.inputKey(account, job, id);
    }

    String resultKey() {
        return ScoreTasks.resultKey(account, job, id);
    }
}

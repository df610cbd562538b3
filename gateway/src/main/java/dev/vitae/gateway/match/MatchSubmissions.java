package dev.vitae.gateway.match;

import dev.vitae.common.candidate.Warning;
import dev.vitae.gateway.accounts.KeyOwner;
import dev.vitae.gateway.errors.ApiException;
import dev.vitae.gateway.jobs.Hashes;
import dev.vitae.gateway.jobs.JobKind;
import dev.vitae.gateway.jobs.JobSubmission;
import dev.vitae.gateway.jobs.Jobs;
import dev.vitae.gateway.jobs.NewJobDescription;
import dev.vitae.gateway.portal.DefaultOptions;
import dev.vitae.gateway.uploads.ReceivedFile;
import dev.vitae.gateway.uploads.Upload;
import dev.vitae.service.tracing.Traces;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes jobs of what came in: the portal's, with its default options, so that both give the same number. */
@ApplicationScoped
class MatchSubmissions {

    private static final Warning TEXT_IGNORED =
            new Warning("jd_text_ignored", "Both jd_file and jd_text were sent; jd_file is used");

    private final DefaultOptions options;
    private final Clock clock;

    MatchSubmissions(DefaultOptions options, Clock clock) {
        this.options = options;
        this.clock = clock;
    }

    /** The file wins over the text; 400 where there is neither. */
    static NewJobDescription description(
            @Nullable ReceivedFile file, @Nullable String text, String fileField, String textField) {
        String given = text == null ? "" : text.strip();
        if (file != null) {
            return NewJobDescription.in(file, given.isEmpty() ? List.of() : List.of(TEXT_IGNORED));
        }
        if (given.isEmpty()) {
            String problem = text == null ? " is required" : " is empty";
            throw ApiException.badField(
                    textField,
                    "missing_field",
                    textField + problem + ": send a job description in it or in " + fileField);
        }
        return NewJobDescription.of(given);
    }

    JobSubmission of(KeyOwner owner, Upload upload, NewJobDescription description, @Nullable String idempotencyKey) {
        ReceivedFile file = description.file();
        List<ReceivedFile> sent =
                Stream.concat(upload.files().stream(), Stream.ofNullable(file)).toList();
        return new JobSubmission(
                Jobs.newId(),
                JobKind.MATCH,
                owner,
                upload.files(),
                upload.refused(),
                options.text(),
                options.hash(),
                description,
                true,
                false,
                YearMonth.now(clock),
                idempotencyKey,
                Hashes.request("match", description.text(), sent),
                Traces.traceparent());
    }
}

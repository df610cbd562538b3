package dev.vitae.gateway.jobs;

import dev.vitae.common.errors.FileErrorCode;
import dev.vitae.common.ids.CandidateId;
import org.jspecify.annotations.Nullable;

/**
 * Where one file of a job stands.
 *
 * @param document the parsed document as JSON, where it was parsed
 * @param error where it ended without a candidate
 * @param cached answered from what was stored, and not charged
 * @param duplicateOf index of the same content earlier in the job
 */
public record FileOutcome(
        int fileIndex,
        String filename,
        FileState state,
        @Nullable CandidateId candidateId,
        @Nullable String document,
        @Nullable FileErrorCode error,
        boolean cached,
        @Nullable Integer duplicateOf) {

    static FileOutcome of(JobFile file, @Nullable String document) {
        return new FileOutcome(
                file.fileIndex(),
                file.filename(),
                file.state(),
                file.candidateId() == null ? null : new CandidateId(file.candidateId()),
                document,
                file.errorCode() == null ? null : FileErrorCode.fromCode(file.errorCode()),
                file.cached(),
                file.duplicateOf());
    }
}

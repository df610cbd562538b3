package dev.vitae.gateway.candidates;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** What came of a file, kept until it is erased. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are read by SQL only
@Table(name = "candidate")
public class StoredCandidate {

    @Id
    private UUID id;

    private UUID accountId;
    private UUID jobId;
    private byte[] sha256;
    private byte[] optionsHash;
    /** The {@link dev.vitae.common.candidate.ParsedDocument} as JSON. */
    private String document;

    private Instant createdAt;

    StoredCandidate() {}
}

package dev.vitae.gateway.jobs;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A job description, kept as long as its job. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are read by SQL only
@Table(name = "job_description")
class JobDescription {

    @Id
    private UUID id;

    private UUID accountId;
    private @Nullable String text;
    private @Nullable String title;
    private @Nullable String department;
    private byte @Nullable [] sha256;
    private String warnings;
    private Instant createdAt;

    JobDescription() {}

    JobDescription(UUID id, UUID accountId, NewJobDescription description, String warnings, Instant now) {
        this.id = id;
        this.accountId = accountId;
        this.text = description.text();
        this.title = description.title();
        this.department = description.department();
        this.sha256 = text == null ? null : sha256(text);
        this.warnings = warnings;
        this.createdAt = now;
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

package dev.vitae.gateway.portal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.gateway.jobs.Hashes;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * The options of an upload that says nothing of its own, for jobs that come in by another surface: their candidates are those
 * that the portal would have made of the same files.
 */
@ApplicationScoped
public class DefaultOptions {

    private final ParseOptions options;
    private final ObjectMapper json;

    DefaultOptions(ParseOptionsReader reader, ObjectMapper json) {
        this.options = reader.read(null);
        this.json = json;
    }

    /** As they are kept with a job. */
    public String text() {
        return text(options);
    }

    /** Of those that make the same file give another candidate. */
    public byte[] hash() {
        return Hashes.options(text(options.forParsing()));
    }

    private String text(ParseOptions written) {
        try {
            return json.writeValueAsString(written);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

package dev.vitae.scoring.requests;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.vitae.common.events.ScoreFinished;
import dev.vitae.common.events.ScoreRequested;
import dev.vitae.common.scoring.Assessment;
import dev.vitae.common.scoring.ScoreInput;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The JSON of messages and blobs. */
final class RequestFormat {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final ObjectReader REQUESTS = MAPPER.readerFor(ScoreRequested.class)
            .with(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .with(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES);
    private static final ObjectReader INPUTS = MAPPER.readerFor(ScoreInput.class);
    private static final ObjectWriter RESULTS = MAPPER.writerFor(ScoreFinished.class);
    private static final ObjectWriter ASSESSMENTS = MAPPER.writerFor(Assessment.class);

    private RequestFormat() {}

    /**
     * Reads a request.
     *
     * @throws UnreadableRequestException where it is none, or lacks something; redelivery would not help
     */
    static ScoreRequested request(byte @Nullable [] json) throws UnreadableRequestException {
        return read(REQUESTS, ScoreRequested.class, json);
    }

    /**
     * Reads the input of a request.
     *
     * @throws UnreadableRequestException where it is none; another try would not help
     */
    static ScoreInput input(byte[] json) throws UnreadableRequestException {
        return read(INPUTS, ScoreInput.class, json);
    }

    static String json(ScoreFinished finished) {
        try {
            return RESULTS.writeValueAsString(finished);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a result always has a JSON form", e);
        }
    }

    static byte[] json(Assessment assessment) {
        try {
            return ASSESSMENTS.writeValueAsBytes(assessment);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an assessment always has a JSON form", e);
        }
    }

    private static <T> T read(ObjectReader reader, Class<T> type, byte @Nullable [] json)
            throws UnreadableRequestException {
        if (json == null) {
            throw new UnreadableRequestException("empty");
        }
        try {
            T value = reader.readValue(json, type);
            if (value == null) {
                throw new UnreadableRequestException("empty");
            }
            return value;
        } catch (JacksonException e) {
            // only what kind of error and where: the message would quote the content
            throw new UnreadableRequestException(e.getClass().getSimpleName()
                    + (e.getLocation() == null ? "" : " at " + e.getLocation().offsetDescription()));
        } catch (IOException e) {
            throw new UnreadableRequestException(e.getClass().getSimpleName());
        }
    }
}

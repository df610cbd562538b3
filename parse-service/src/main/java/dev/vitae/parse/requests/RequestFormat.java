package dev.vitae.parse.requests;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.vitae.common.events.ParseFinished;
import dev.vitae.common.events.ParseRequested;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The JSON of the messages. */
final class RequestFormat {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final ObjectReader REQUESTS = MAPPER.readerFor(ParseRequested.class);
    private static final ObjectWriter RESULTS = MAPPER.writerFor(ParseFinished.class);

    private RequestFormat() {}

    /**
     * Reads a request.
     *
     * @throws UnreadableRequestException where it is none, or lacks something; redelivery would not help
     */
    static ParseRequested request(byte @Nullable [] json) throws UnreadableRequestException {
        if (json == null) {
            throw new UnreadableRequestException("empty message");
        }
        try {
            ParseRequested request = REQUESTS.readValue(json);
            if (request == null) {
                throw new UnreadableRequestException("empty message");
            }
            return request;
        } catch (JacksonException e) {
            // only what kind of error and where: the message would quote the content
            throw new UnreadableRequestException(e.getClass().getSimpleName()
                    + (e.getLocation() == null ? "" : " at " + e.getLocation().offsetDescription()));
        } catch (IOException e) {
            throw new UnreadableRequestException(e.getClass().getSimpleName());
        }
    }

    static String json(ParseFinished finished) {
        try {
            return RESULTS.writeValueAsString(finished);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a result always has a JSON form", e);
        }
    }
}

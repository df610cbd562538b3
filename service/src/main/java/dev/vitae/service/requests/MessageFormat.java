package dev.vitae.service.requests;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The JSON of messages and blobs of one type.
 *
 * @param <T> the type
 */
public final class MessageFormat<T> {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Class<T> type;
    private final ObjectReader reader;
    private final ObjectWriter writer;

    private MessageFormat(Class<T> type, ObjectReader reader) {
        this.type = type;
        this.reader = reader;
        this.writer = MAPPER.writerFor(type);
    }

    /** A format in which the type itself says what may be missing. */
    public static <T> MessageFormat<T> of(Class<T> type) {
        return new MessageFormat<>(type, MAPPER.readerFor(type));
    }

    /** A format in which nothing may be missing or null. */
    public static <T> MessageFormat<T> complete(Class<T> type) {
        return new MessageFormat<>(
                type,
                MAPPER.readerFor(type)
                        .with(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                        .with(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES));
    }

    /**
     * What the JSON says.
     *
     * @throws UnreadableMessageException where it isn't of this type, or lacks something; another try would not help
     */
    public T read(byte @Nullable [] json) throws UnreadableMessageException {
        if (json == null) {
            throw new UnreadableMessageException("empty");
        }
        try {
            T value = reader.readValue(json, type);
            if (value == null) {
                throw new UnreadableMessageException("empty");
            }
            return value;
        } catch (JacksonException e) {
            // only what kind of error and where: the message would quote the content
            throw new UnreadableMessageException(e.getClass().getSimpleName()
                    + (e.getLocation() == null ? "" : " at " + e.getLocation().offsetDescription()));
        } catch (IOException e) {
            throw new UnreadableMessageException(e.getClass().getSimpleName());
        }
    }

    /** Its JSON, as text. */
    public String text(T value) {
        try {
            return writer.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a " + type.getSimpleName() + " always has a JSON form", e);
        }
    }

    /** Its JSON, as bytes. */
    public byte[] bytes(T value) {
        try {
            return writer.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a " + type.getSimpleName() + " always has a JSON form", e);
        }
    }
}

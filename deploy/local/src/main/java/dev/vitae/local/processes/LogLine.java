package dev.vitae.local.processes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** A line of a log, made readable: the services write JSON, for programs. */
public final class LogLine {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private LogLine() {}

    /** One line of JSON as time, level, logger, message and exceptions; anything else as it is. */
    public static String readable(String line) {
        if (!line.startsWith("{")) {
            return line;
        }
        try {
            var json = MAPPER.readTree(line);
            return json.has("message") ? readable(json) : line;
        } catch (JsonProcessingException notJson) {
            return line;
        }
    }

    private static String readable(JsonNode json) {
        var logger = json.path("loggerName").asText();
        var shown = new StringBuilder("%s %-5s [%s] %s"
                .formatted(
                        json.path("timestamp").asText(),
                        json.path("level").asText(),
                        logger.substring(logger.lastIndexOf('.') + 1),
                        json.path("message").asText()));
        var exception = json.path("exception");
        while (exception.isObject()) {
            shown.append(" | ").append(exception.path("exceptionType").asText());
            shown.append(": ").append(exception.path("message").asText());
            exception = exception.path("causedBy").path("exception");
        }
        return shown.toString();
    }
}

package dev.vitae.mcp;

import java.io.FileNotFoundException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A form with files, streamed from the disk. */
final class MultipartForm {

    private final String boundary = "vitae-" + UUID.randomUUID();
    private final List<BodyPublisher> parts = new ArrayList<>();

    void text(String field, String value) {
        add("name=\"" + field + "\"", "text/plain; charset=UTF-8", BodyPublishers.ofString(value));
    }

    /** What the file is the API tells by its content. */
    void file(String field, Path file) throws FileNotFoundException {
        String filename = "name=\"" + field + "\"; filename=\"" + quoted(String.valueOf(file.getFileName())) + "\"";
        add(filename, "application/octet-stream", BodyPublishers.ofFile(file));
    }

    String contentType() {
        return "multipart/form-data; boundary=" + boundary;
    }

    BodyPublisher body() {
        List<BodyPublisher> all = new ArrayList<>(parts);
        all.add(BodyPublishers.ofString("--" + boundary + "--\r\n"));
        return BodyPublishers.concat(all.toArray(BodyPublisher[]::new));
    }

    private void add(String disposition, String type, BodyPublisher content) {
        String head = "--" + boundary + "\r\nContent-Disposition: form-data; " + disposition + "\r\nContent-Type: "
                + type + "\r\n\r\n";
        parts.add(BodyPublishers.ofString(head, StandardCharsets.UTF_8));
        parts.add(content);
        parts.add(BodyPublishers.ofString("\r\n"));
    }

    /** As browsers write names that would end the header. */
    private static String quoted(String filename) {
        return filename.replace("\"", "%22").replace("\r", "%0D").replace("\n", "%0A");
    }
}

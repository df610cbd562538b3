package dev.vitae.bench.parse;

import dev.vitae.bench.bare.TestFile;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Some files as multipart/form-data, the way the portal document's examples send them, with a known length. */
final class UploadBody {

    private static final String BOUNDARY = "----vitae-bench-7f1c0a52e4";

    static final String CONTENT_TYPE = "multipart/form-data; boundary=" + BOUNDARY;

    private UploadBody() {}

    static BodyPublisher of(List<TestFile> files) {
        List<BodyPublisher> parts = new ArrayList<>();
        for (TestFile file : files) {
            parts.add(text("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"files[]\"; filename=\""
                    + file.name() + "\"\r\nContent-Type: application/pdf\r\n\r\n"));
            parts.add(BodyPublishers.ofByteArray(file.content()));
            parts.add(text("\r\n"));
        }
        parts.add(text("--" + BOUNDARY + "--\r\n"));
        return BodyPublishers.concat(parts.toArray(BodyPublisher[]::new));
    }

    private static BodyPublisher text(String text) {
        return BodyPublishers.ofString(text, StandardCharsets.US_ASCII);
    }
}

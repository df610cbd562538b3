package dev.vitae.gateway.uploads;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.apache.commons.fileupload.UploadContext;
import org.jspecify.annotations.Nullable;

/** A request body as the multipart reader wants to see it. Its length is never believed: what counts is what comes. */
@SuppressWarnings("deprecation") // the interface still asks for the length as an int
record MultipartBody(@Nullable String contentType, InputStream body) implements UploadContext {

    private static final long UNKNOWN = -1;

    @Override
    public String getCharacterEncoding() {
        return StandardCharsets.UTF_8.name();
    }

    @Override
    public @Nullable String getContentType() {
        return contentType;
    }

    @Override
    public int getContentLength() {
        return (int) UNKNOWN;
    }

    @Override
    public long contentLength() {
        return UNKNOWN;
    }

    @Override
    public InputStream getInputStream() {
        return body;
    }
}

package dev.vitae.gateway.uploads;

import dev.vitae.gateway.errors.ApiException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.commons.fileupload.FileItemIterator;
import org.apache.commons.fileupload.FileItemStream;
import org.apache.commons.fileupload.FileUpload;
import org.apache.commons.fileupload.FileUploadException;
import org.apache.commons.fileupload.InvalidFileNameException;
import org.apache.commons.fileupload.MultipartStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a multipart body part by part as it arrives. A request that breaks a rule, or breaks off, leaves nothing behind. Blocks
 * while the client sends, so it belongs on a virtual thread.
 */
@ApplicationScoped
public class Uploads {

    /** More parts than any surface knows: whoever sends so many does not mean us. */
    private static final int MAX_PARTS = 200;

    private static final int MAX_PART_HEADER_BYTES = 16 * 1024;
    private static final int MAX_BYTES_PER_CHARACTER = 4;
    private static final int ATTACHMENT_INDEX = -1;

    private final Spool spool;

    Uploads(Spool spool) {
        this.spool = spool;
    }

    /**
     * Reads the whole body.
     *
     * @param contentType of the request, with the boundary
     * @throws ApiException 400 or 413 where a rule is broken
     * @throws IOException where the client went away or the disk is full
     */
    public Upload receive(@Nullable String contentType, InputStream body, UploadRules rules) throws IOException {
        Upload upload = Upload.begun();
        boolean complete = false;
        try {
            readParts(contentType, body, rules, upload);
            if (upload.files().isEmpty()) {
                throw upload.refused().isEmpty() ? noFiles(upload, rules) : noneLeft(upload, rules);
            }
            complete = true;
            return upload;
        } finally {
            if (!complete) {
                upload.close();
            }
        }
    }

    private void readParts(@Nullable String contentType, InputStream body, UploadRules rules, Upload upload)
            throws IOException {
        FileReceiver receiver = new FileReceiver(spool, rules.maxFileBytes());
        try {
            FileUpload multipart = new FileUpload();
            multipart.setPartHeaderSizeMax(MAX_PART_HEADER_BYTES);
            multipart.setHeaderEncoding(StandardCharsets.UTF_8.name());
            FileItemIterator parts = multipart.getItemIterator(new MultipartBody(contentType, body));
            for (int count = 1; parts.hasNext(); count++) {
                if (count > MAX_PARTS) {
                    throw ApiException.overLimit(
                            rules.fileField(), "too_many_parts", "Too many parts in the body", MAX_PARTS);
                }
                readPart(parts.next(), receiver, rules, upload);
            }
        } catch (FileUploadException malformed) {
            throw notMultipart();
        } catch (MultipartStream.MalformedStreamException cutShort) {
            throw notMultipart();
        } catch (IOException broken) {
            if (broken.getCause() instanceof FileUploadException) {
                throw notMultipart();
            }
            throw broken;
        }
    }

    private static void readPart(FileItemStream part, FileReceiver receiver, UploadRules rules, Upload upload)
            throws IOException {
        String field = part.getFieldName() == null ? "" : part.getFieldName();
        // Never closed: closing reads a part to its end, and a client that sends too much would be waited for.
        InputStream content = part.openStream();
        Integer maxCharacters = rules.textFields().get(field);
        if (rules.fileFields().contains(field)) {
            requireRoom(upload, rules);
            addFile(part, content, receiver, rules, upload);
        } else if (field.equals(rules.attachmentField())) {
            addAttachment(field, part, content, receiver, upload);
        } else if (maxCharacters != null) {
            upload.fields().put(field, text(field, content, maxCharacters));
        } else if (!part.isFormField()) {
            upload.skippedFiles().add(CleanName.of(field, 0));
        }
        // Any other field is ignored, like unknown fields everywhere.
    }

    /** What is left out is read to its end all the same: the next part comes after it. */
    private static void addFile(
            FileItemStream part, InputStream content, FileReceiver receiver, UploadRules rules, Upload upload)
            throws IOException {
        int index = upload.files().size();
        String filename = CleanName.of(sentName(part), index + upload.refused().size());
        switch (receiver.receive(content, index, filename)) {
            case Reception.Received(ReceivedFile file) -> upload.files().add(file);
            case Reception.Refused(RefusedFile file) -> {
                if (!rules.skipsBadFiles()) {
                    throw badFile(rules, index, file);
                }
                upload.refused().add(file);
            }
        }
    }

    /** A form without a chosen file sends a part without name and content. */
    private static void addAttachment(
            String field, FileItemStream part, InputStream content, FileReceiver receiver, Upload upload)
            throws IOException {
        String sent = sentName(part);
        switch (receiver.receive(content, ATTACHMENT_INDEX, CleanName.of(sent, 0))) {
            case Reception.Received(ReceivedFile file) -> {
                upload.attachments().add(file);
                if (upload.attachments().size() > 1) {
                    throw ApiException.overLimit(field, "too_many_files", field + " takes one file", 1);
                }
            }
            case Reception.Refused(RefusedFile file) -> {
                boolean nothingChosen = file.code().equals(RefusedFile.EMPTY) && (sent == null || sent.isEmpty());
                if (!nothingChosen) {
                    throw ApiException.badField(field, file.code(), file.reason() + ": " + file.filename());
                }
            }
        }
    }

    private static ApiException badFile(UploadRules rules, int index, RefusedFile file) {
        String message = file.reason() + ": " + file.filename();
        return file.code().equals(RefusedFile.TOO_LARGE)
                ? ApiException.fileTooLarge(rules.fileField(), index, file.filename(), message, rules.maxFileBytes())
                : ApiException.badFile(rules.fileField(), index, file.filename(), file.code(), message);
    }

    private static void requireRoom(Upload upload, UploadRules rules) {
        if (upload.files().size() + upload.refused().size() >= rules.maxFiles()) {
            throw ApiException.overLimit(
                    rules.fileField(),
                    "too_many_files",
                    "Too many files: the plan " + rules.planName() + " takes at most " + rules.maxFiles()
                            + " in one upload",
                    rules.maxFiles());
        }
    }

    private static String text(String field, InputStream content, int maxCharacters) throws IOException {
        int maxBytes = maxCharacters * MAX_BYTES_PER_CHARACTER;
        byte[] bytes = content.readNBytes(maxBytes + 1);
        String text = bytes.length > maxBytes ? "" : new String(bytes, StandardCharsets.UTF_8);
        if (bytes.length > maxBytes || text.codePointCount(0, text.length()) > maxCharacters) {
            throw ApiException.overLimit(
                    field, "field_too_long", field + " is longer than " + maxCharacters + " characters", maxCharacters);
        }
        if (text.indexOf('\0') >= 0) {
            throw ApiException.badField(field, "invalid_characters", field + " holds a NUL character");
        }
        return text;
    }

    private static ApiException noFiles(Upload upload, UploadRules rules) {
        String field = rules.fileField();
        String hint = upload.skippedFiles().isEmpty()
                ? "send at least one file"
                : "the file in the field " + upload.skippedFiles().getFirst() + " was not taken";
        return ApiException.badField(field, "missing_field", field + " is required: " + hint);
    }

    private static ApiException noneLeft(Upload upload, UploadRules rules) {
        return ApiException.noUsableFiles(
                rules.fileField(),
                "None of the files in " + rules.fileField() + " can be read",
                Map.of("skipped_" + rules.fileField(), upload.refused()));
    }

    private static @Nullable String sentName(FileItemStream part) {
        try {
            return part.getName();
        } catch (InvalidFileNameException withNul) {
            return withNul.getName();
        }
    }

    private static ApiException notMultipart() {
        return ApiException.badField("body", "malformed_multipart", "The body is not well-formed multipart/form-data");
    }
}

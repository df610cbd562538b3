package dev.vitae.engine.child;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.common.documents.DocumentType;
import dev.vitae.engine.Engine;
import dev.vitae.engine.ParseOutcome;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.YearMonth;
import java.util.Objects;

/** Parses a sample of each format, so that classes are loaded and compiled before the first task. */
final class WarmUp {

    /** The commonest format runs often enough to be compiled. */
    private static final int PDF_ROUNDS = 8;

    private static final YearMonth AS_OF = YearMonth.of(2026, 1);

    private WarmUp() {}

    static void run(Engine engine, ObjectMapper json) throws IOException {
        for (DocumentType type : DocumentType.values()) {
            Path sample = Files.createTempFile("vitae-sample-", "." + type.extension());
            try (InputStream in = Objects.requireNonNull(
                    WarmUp.class.getResourceAsStream("sample." + type.extension()), type.extension())) {
                Files.copy(in, sample, StandardCopyOption.REPLACE_EXISTING);
                int rounds = type == DocumentType.PDF ? PDF_ROUNDS : 1;
                for (int i = 0; i < rounds; i++) {
                    if (engine.parse(sample, type, AS_OF) instanceof ParseOutcome.Parsed parsed) {
                        json.writeValue(OutputStream.nullOutputStream(), parsed.document());
                    } else {
                        throw new IllegalStateException("the engine can't read its own sample: " + type);
                    }
                }
            } finally {
                Files.deleteIfExists(sample);
            }
        }
    }
}

package dev.vitae.fit.candidates;

import dev.vitae.common.candidate.Redaction;
import dev.vitae.common.candidate.RedactionKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The texts of a candidate without the places that tell who it is. */
final class RedactedTexts {

    private final Map<String, List<Redaction>> byField = new HashMap<>();

    /** All kinds but the photo, which is no text. */
    RedactedTexts(List<Redaction> redactions) {
        for (Redaction redaction : redactions) {
            if (redaction.kind() != RedactionKind.PHOTO) {
                byField.computeIfAbsent(redaction.field(), field -> new ArrayList<>())
                        .add(redaction);
            }
        }
        byField.values().forEach(marks -> marks.sort(Comparator.comparingInt(Redaction::start)));
    }

    /** A list of texts; one of which nothing is left is not in it. */
    List<String> of(String field, List<String> texts) {
        List<String> left = new ArrayList<>(texts.size());
        for (int i = 0; i < texts.size(); i++) {
            String text = of(field + "[" + i + "]", texts.get(i));
            if (text != null && !text.isBlank()) {
                left.add(text);
            }
        }
        return left;
    }

    @Nullable
    String of(String field, @Nullable String text) {
        List<Redaction> marks = byField.get(field);
        if (text == null || marks == null) {
            return text;
        }
        StringBuilder left = new StringBuilder();
        int at = 0;
        for (Redaction mark : marks) {
            if (mark.start() >= at && mark.start() < text.length()) {
                left.append(text, at, mark.start()).append(' ');
            }
            at = Math.max(at, Math.min(mark.end(), text.length()));
        }
        return left.append(text.substring(at)).toString().strip();
    }
}

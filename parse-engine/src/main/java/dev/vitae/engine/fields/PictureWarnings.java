package dev.vitae.engine.fields;

import dev.vitae.common.candidate.Warning;
import dev.vitae.engine.layout.LayoutDocument;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Names the pages that are pictures and could not be read. */
final class PictureWarnings {

    private PictureWarnings() {}

    static Optional<Warning> of(LayoutDocument document) {
        List<Integer> unread = document.pictures().unread();
        if (unread.isEmpty()) {
            return Optional.empty();
        }
        String numbers = unread.stream().map(String::valueOf).collect(Collectors.joining(", "));
        String message = unread.size() == 1
                ? "Page " + numbers + " is an image and was not read"
                : "Pages " + numbers + " are images and were not read";
        return Optional.of(new Warning("pages_not_read", message));
    }
}

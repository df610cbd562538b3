package dev.vitae.engine.fields;

import dev.vitae.common.candidate.Publication;
import dev.vitae.engine.reading.ReadingLine;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads publications, each as printed and with its year. */
final class PublicationReader {

    private static final Pattern YEAR = Pattern.compile("(?<![\\d./-])(?:19|20)\\d{2}(?![\\d])");

    private final PlainItems items;

    PublicationReader(PlainItems items) {
        this.items = items;
    }

    List<Found<Publication>> read(List<ReadingLine> lines) {
        return items.read(lines).stream()
                .map(item ->
                        new Found<>(new Publication(item.value(), year(item.value())), item.line(), item.confidence()))
                .toList();
    }

    /** In brackets, as references have it, or the last one printed. */
    private static @org.jspecify.annotations.Nullable String year(String text) {
        Matcher matcher = YEAR.matcher(text);
        String year = null;
        while (matcher.find()) {
            year = matcher.group();
            boolean bracketed = matcher.start() > 0 && text.charAt(matcher.start() - 1) == '(';
            if (bracketed) {
                return year;
            }
        }
        return year;
    }
}

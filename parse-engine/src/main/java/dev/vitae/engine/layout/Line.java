package dev.vitae.engine.layout;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A printed line, or a paragraph up to its next forced break where the format leaves breaking to whoever draws it.
 *
 * @param box null where the format has no positions
 */
public record Line(List<Span> spans, @Nullable Box box) {

    public Line {
        spans = List.copyOf(spans);
    }

    public static Line of(String text, TextStyle style) {
        return new Line(List.of(new Span(text, style, null)), null);
    }

    public String text() {
        return spans.stream().map(Span::text).collect(Collectors.joining());
    }
}

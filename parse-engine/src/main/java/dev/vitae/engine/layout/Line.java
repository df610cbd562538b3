package dev.vitae.engine.layout;

import java.util.List;
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
        if (spans.size() == 1) {
            return spans.getFirst().text();
        }
        StringBuilder text = new StringBuilder();
        for (Span span : spans) {
            text.append(span.text());
        }
        return text.toString();
    }
}

package dev.vitae.engine.readers;

import dev.vitae.engine.layout.BlockRole;
import dev.vitae.engine.layout.HiddenText.Reason;
import dev.vitae.engine.layout.Line;
import dev.vitae.engine.layout.Region;
import dev.vitae.engine.layout.Span;
import dev.vitae.engine.layout.TextBlock;
import dev.vitae.engine.layout.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Collects the text of one paragraph in a format without positions. */
public final class ParagraphBuilder {

    private final VisibleText visible;
    private final List<Line> lines = new ArrayList<>();
    private final List<Span> spans = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private @Nullable TextStyle style;

    public ParagraphBuilder(VisibleText visible) {
        this.visible = visible;
    }

    /** Adds text in this style; tabs in it stay tabs. */
    public void append(String added, TextStyle addedStyle) throws UnreadableDocumentException {
        if (!addedStyle.equals(style)) {
            endSpan();
            style = addedStyle;
        }
        text.append(visible.clean(added));
    }

    /** Leaves out text that takes up its room unseen, so that the words around it stay apart. */
    public void leaveBlank(String hidden, Reason reason, TextStyle hiddenStyle) throws UnreadableDocumentException {
        visible.leaveOut(hidden, reason);
        if (!endsWithSpace()) {
            append(" ", hiddenStyle);
        }
    }

    public boolean endsWithSpace() {
        return text.isEmpty() ? spans.isEmpty() : text.charAt(text.length() - 1) == ' ';
    }

    /** Whether nothing is on the line yet. */
    public boolean isBlank() {
        return text.isEmpty() && spans.isEmpty();
    }

    public void breakLine() {
        endSpan();
        if (!spans.isEmpty()) {
            lines.add(new Line(spans, null));
            spans.clear();
        }
    }

    /** The paragraph so far; empty where it has no text. The builder starts anew. */
    public Optional<TextBlock> take(Region region, BlockRole role, int level) {
        breakLine();
        boolean blank = lines.stream().allMatch(line -> line.text().isBlank());
        Optional<TextBlock> block =
                blank ? Optional.empty() : Optional.of(new TextBlock(region, role, level, lines, null));
        lines.clear();
        return block;
    }

    private void endSpan() {
        if (!text.isEmpty() && style != null) {
            spans.add(new Span(text.toString(), style, null));
        }
        text.setLength(0);
    }
}

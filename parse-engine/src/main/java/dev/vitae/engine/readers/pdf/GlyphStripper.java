package dev.vitae.engine.readers.pdf;

import dev.vitae.engine.layout.Box;
import dev.vitae.engine.layout.HiddenText;
import dev.vitae.engine.layout.TextStyle;
import dev.vitae.engine.readers.Radicals;
import dev.vitae.engine.readers.TextAllowance;
import dev.vitae.engine.readers.UnreadableDocumentException;
import dev.vitae.engine.readers.pdf.visibility.Colours;
import dev.vitae.engine.readers.pdf.visibility.PageVisibility;
import dev.vitae.engine.readers.pdf.visibility.PaintingStripper;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/**
 * Hands over a page's glyphs as they are drawn. PDFBox's own sorting, word finding and duplicate search are left out, which
 * pays for what is added: colour, style and whether they are seen.
 */
final class GlyphStripper extends PaintingStripper {

    private record StyleKey(
            PDFont font, int tenthsOfPoint, @Nullable Integer colour) {}

    private record FontLooks(@Nullable String family, int weight, boolean italic) {}

    private final TextAllowance allowance;
    private final IdentityHashMap<PDFont, FontLooks> looks = new IdentityHashMap<>();
    private final Map<StyleKey, TextStyle> styles = new HashMap<>();
    private List<Glyph> glyphs = new ArrayList<>();
    private @Nullable PDColor lastColour;
    private @Nullable Integer lastRgb;
    private @Nullable UnreadableDocumentException refusal;

    GlyphStripper(TextAllowance allowance) {
        this.allowance = allowance;
    }

    /** What a page says: the glyphs that are seen, the thin lines between them, and how much there is besides. */
    record PageText(List<Glyph> glyphs, List<Box> rules, List<HiddenText> hidden) {}

    /** The text of the page since the last call. */
    PageText takeText(int page) throws UnreadableDocumentException {
        if (refusal != null) {
            throw refusal;
        }
        List<Glyph> taken = glyphs;
        glyphs = new ArrayList<>();
        PageVisibility visibility = takeVisibility();
        List<Glyph> seen = visibility.isAllSeen()
                ? taken
                : IntStream.range(0, taken.size())
                        .filter(visibility::isSeen)
                        .mapToObj(taken::get)
                        .toList();
        return new PageText(seen, visibility.rules(), visibility.hidden(page));
    }

    @Override
    protected void processTextPosition(TextPosition position) {
        String text = position.getUnicode();
        if (text == null || text.isEmpty() || refusal != null) {
            return;
        }
        try {
            allowance.take(text.length());
        } catch (UnreadableDocumentException e) {
            refusal = e;
            return;
        }
        double size = position.getYScale(); // getFontSizeInPt knows neither fractions nor the page's own scale
        note(text);
        glyphs.add(new Glyph(
                plain(text),
                position.getXDirAdj(),
                position.getYDirAdj(),
                position.getWidthDirAdj(),
                size > 0 ? size : 1,
                position.getWidthOfSpace(),
                styleOf(position.getFont(), size)));
    }

    @Override
    protected void writePage() {
        // Glyphs are all that is wanted; they are taken page by page.
    }

    private static String plain(String text) {
        int c = text.codePointAt(0);
        boolean presentationForm = (c >= '\ufb00' && c <= '\ufdff') || (c >= '\ufe70' && c <= '\ufeff');
        if (presentationForm) {
            return Normalizer.normalize(text, Normalizer.Form.NFKC);
        }
        int typed = Radicals.ideographOf(c);
        return typed == c ? text : Character.toString(typed) + text.substring(Character.charCount(c));
    }

    private TextStyle styleOf(PDFont font, double size) {
        int tenths = (int) Math.round(size * 10);
        return styles.computeIfAbsent(new StyleKey(font, tenths, colour()), key -> {
            FontLooks look = looks.computeIfAbsent(font, GlyphStripper::looksOf);
            return new TextStyle(look.family, tenths / 10.0, look.weight, look.italic, key.colour);
        });
    }

    @SuppressWarnings("ReferenceEquality") // the same object needs no conversion; an equal one is converted again
    private @Nullable Integer colour() {
        PDColor colour = getGraphicsState().getNonStrokingColor();
        if (colour != lastColour) {
            lastColour = colour;
            lastRgb = Colours.rgb(colour);
        }
        return lastRgb;
    }

    private static FontLooks looksOf(PDFont font) {
        String name = Objects.requireNonNullElse(font.getName(), "");
        String family = name.length() > 7 && name.charAt(6) == '+' ? name.substring(7) : name;
        String lower = family.toLowerCase(Locale.ROOT);
        PDFontDescriptor descriptor = font.getFontDescriptor();
        boolean bold = lower.contains("bold")
                || lower.contains("black")
                || lower.contains("heavy")
                || lower.contains("semibold")
                || lower.startsWith("cmbx")
                || lower.startsWith("sfbx")
                || lower.startsWith("lmbx")
                || (lower.startsWith("lmroman") && lower.endsWith("bold"))
                || (lower.startsWith("lmss") && lower.contains("bx"))
                || (descriptor != null && (descriptor.isForceBold() || descriptor.getFontWeight() >= 600));
        boolean italic =
                lower.contains("italic") || lower.contains("oblique") || (descriptor != null && descriptor.isItalic());
        return new FontLooks(
                family.isEmpty() ? null : family, bold ? TextStyle.BOLD_WEIGHT : TextStyle.NORMAL_WEIGHT, italic);
    }
}

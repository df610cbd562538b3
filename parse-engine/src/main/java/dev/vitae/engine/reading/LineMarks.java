package dev.vitae.engine.reading;

import dev.vitae.engine.layout.BlockRole;
import dev.vitae.engine.layout.Line;
import dev.vitae.engine.layout.Page;
import dev.vitae.engine.layout.Span;
import dev.vitae.engine.layout.TextBlock;
import dev.vitae.engine.layout.TextStyle;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes bullets and heading signs off a line and notes them. */
final class LineMarks {

    private static final Pattern BULLET = Pattern.compile(
            "^\\s*(?:[•◦▪▫●○■□◆◇❖►▶▸‣⁃∙·›»➢➤➔→✓✔✦★*+§\\p{Co}]|o(?=\\s+[\\p{Lu}\\p{Nd}])|[-–—‐‒―−])(?:\\s+|\\t)(?=\\S)|^\\s*[•◦▪●■►▸‣➢✓✔・\\p{Co}](?=\\S)");
    private static final SignPattern BULLET_IN_CELL =
            new SignPattern("\t", "(?<=\\t)[•◦▪▫●○■□◆◇►▶▸‣∙›➢➤➔→✓✔✦★*\\p{Co}]\\s+(?=\\S)");
    private static final Pattern HEADING_SIGNS =
            Pattern.compile("^\\s*(#{1,6}|\\[|=+|\\*{2,}|_{2,}|-{2,}|~+|<+|>+|[|]+|[\\u2500-\\u259f]+)\\s*(?=\\S)");
    private static final Pattern CLOSING_SIGNS =
            Pattern.compile("\\s*(\\]|=+|\\*{2,}|_{2,}|-{2,}|~+|#+|>+|[|]+|[\\u2500-\\u259f]+)\\s*$");
    private static final Pattern LENTICULAR = Pattern.compile("^(【)(.*\\S.*)】$");
    private static final SignPattern UPRIGHT = new SignPattern("│┃║", "(?<=\\S)\\s*[│┃║]\\s*(?=\\S)");
    private static final Pattern EMPHASIS = Pattern.compile("^(\\*{1,3}|_{1,3})(\\S.*\\S)\\1$");
    private static final List<Pattern> AROUND = List.of(EMPHASIS, LENTICULAR);
    private static final Pattern TABS = Pattern.compile(" *\\t[ \\t]*");
    private static final Pattern WIDE_SPACES = Pattern.compile("(?<=\\S) {3,}(?=\\S)");
    private static final Pattern SPACES = Pattern.compile(" {2,}");

    private static final Pattern ICONS = Pattern.compile("\\s*\\p{Co}+\\s*");
    private static final Pattern ICON_FONT = Pattern.compile(
            ".*(?:awesome|icon|material|glyph|feather|fontello|academicons|entypo).*", Pattern.CASE_INSENSITIVE);

    private LineMarks() {}

    /** A picture in place of a label, and no bullet: it comes from a font of icons, or others follow it in the line. */
    private static boolean isIcon(Line line) {
        Span first = line.spans().getFirst();
        int c = first.text().isBlank() ? ' ' : first.text().strip().codePointAt(0);
        if (!isIcon(c)) {
            return false;
        }
        String font = first.style().font();
        long pictures = line.text().codePoints().filter(LineMarks::isIcon).count();
        return pictures > 1 || (font != null && ICON_FONT.matcher(font).matches());
    }

    private static boolean isIcon(int c) {
        return Character.getType(c) == Character.PRIVATE_USE;
    }

    private static boolean hasIcon(String text) {
        return text.codePoints().anyMatch(LineMarks::isIcon);
    }

    /** Whether a line starts with a bullet or is an item of a list. */
    static boolean isListed(Line line, TextBlock block) {
        return block.role() == BlockRole.LIST_ITEM
                || (BULLET.matcher(line.text()).lookingAt() && !isIcon(line));
    }

    static ReadingLine read(Line line, TextBlock block, boolean startsBlock, int number, Page page, int column) {
        String text = line.text();
        boolean plainText = line.box() == null;
        double indent = line.box() == null ? leadingSpaces(text) : line.box().left();
        String decoration = "";
        boolean bullet = block.role() == BlockRole.LIST_ITEM;
        Matcher marker = BULLET.matcher(text);
        if (marker.lookingAt()) {
            bullet |= !isIcon(line);
            text = text.substring(marker.end());
        }
        text = hasIcon(text) ? ICONS.matcher(text).replaceAll("\t") : text;
        Matcher signs = HEADING_SIGNS.matcher(text);
        if (!bullet && signs.lookingAt()) {
            decoration = signs.group(1);
            text = CLOSING_SIGNS.matcher(text.substring(signs.end())).replaceFirst("");
        }
        for (Pattern around : AROUND) {
            Matcher enclosed = around.matcher(text.strip());
            if (enclosed.matches()) {
                decoration += enclosed.group(1);
                text = enclosed.group(2);
            }
        }
        double reach = line.box() == null ? text.length() : line.box().right();
        if (plainText && text.contains("   ")) {
            text = WIDE_SPACES.matcher(text).replaceAll("\t");
        }
        text = BULLET_IN_CELL.replaceAll(
                collapsed(UPRIGHT.replaceAll(text, "\t")).strip(), "");
        return new ReadingLine(
                number,
                page.number(),
                text,
                bullet,
                startsBlock,
                indent,
                reach,
                lead(line.spans()),
                looks(line.spans(), block, decoration),
                looks(firstCell(line.spans()), block, decoration),
                looks(otherCells(line.spans()), block, decoration),
                block.region(),
                page.fromLeft(line.box()),
                column);
    }

    /** What stands before the first wide gap. */
    private static List<Span> firstCell(List<Span> spans) {
        for (int i = 1; i < spans.size(); i++) {
            if (spans.get(i).text().startsWith("\t")) {
                return spans.subList(0, i);
            }
        }
        return spans;
    }

    private static List<Span> otherCells(List<Span> spans) {
        int first = firstCell(spans).size();
        return first == spans.size() ? spans : spans.subList(first, spans.size());
    }

    private static Looks looks(List<Span> spans, TextBlock block, String decoration) {
        double size = 0;
        boolean bold = true;
        boolean italic = true;
        @Nullable TextStyle first = null;
        for (Span span : spans) {
            if (span.text().isBlank() || !hasLetter(span.text())) {
                continue;
            }
            TextStyle style = span.style();
            first = first == null ? style : first;
            bold &= style.bold();
            italic &= style.italic();
            size = Math.max(size, style.size() == null ? 0 : style.size());
        }
        int level = block.role() == BlockRole.HEADING ? Math.max(1, block.level()) : 0;
        return new Looks(
                size,
                bold && first != null,
                italic && first != null,
                first != null && isCapitals(spans),
                first == null ? null : first.font(),
                first == null ? null : first.colour(),
                level,
                decoration);
    }

    private static String lead(List<Span> spans) {
        StringBuilder lead = new StringBuilder();
        for (int i = 0; i < spans.size(); i++) {
            Span span = spans.get(i);
            if (span.style().bold() || span.text().isBlank()) {
                lead.append(span.text());
            } else {
                return lead.toString().strip();
            }
        }
        return "";
    }

    /** Scripts without small letters have no capitals either. */
    private static boolean isCapitals(List<Span> spans) {
        boolean capital = false;
        for (Span span : spans) {
            for (int i = 0; i < span.text().length(); i++) {
                char c = span.text().charAt(i);
                if (Character.isLowerCase(c)) {
                    return false;
                }
                capital |= Character.isUpperCase(c);
            }
        }
        return capital;
    }

    private static String collapsed(String text) {
        String tabs = text.indexOf('\t') < 0 ? text : TABS.matcher(text).replaceAll("\t");
        return tabs.contains("  ") ? SPACES.matcher(tabs).replaceAll(" ") : tabs;
    }

    private static boolean hasLetter(String text) {
        return text.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    private static double leadingSpaces(String text) {
        return text.length() - text.stripLeading().length();
    }
}

package dev.vitae.engine.reading;

import dev.vitae.engine.layout.Box;
import dev.vitae.engine.layout.Region;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A line in reading order.
 *
 * @param number in the document, from 1
 * @param text as printed, without bullet and heading signs; tabs part what stands wide apart
 * @param bullet whether it starts with a bullet or is an item of a list
 * @param startsBlock whether white space parts it from the line before
 * @param indent of its text, in points or characters
 * @param reach where its text ends, in points or characters
 * @param cellLooks of what stands before its first wide gap
 * @param restLooks of what stands behind that gap; of the whole line where it has none
 * @param column lines with the same number stand in one column of the page or of a table
 * @param lead the bold words at its start, where others follow; empty otherwise
 */
public record ReadingLine(
        int number,
        int page,
        String text,
        boolean bullet,
        boolean startsBlock,
        double indent,
        double reach,
        String lead,
        Looks looks,
        Looks cellLooks,
        Looks restLooks,
        Region region,
        @Nullable Box box,
        int column) {

    private static final Pattern TAB = Pattern.compile("\\s*\\t\\s*");
    private static final SignPattern SEPARATOR = new SignPattern("\t|•·–—", "[\\t|•·]| [–—] ");
    private static final String ENDS = ".!?;";
    private static final String UNSPACED_ENDS = "。！？";
    private static final int LONG_UNSPACED = 20;

    /** What stands wide apart, each on its own. */
    public List<String> cells() {
        return TAB.splitAsStream(text).filter(cell -> !cell.isBlank()).toList();
    }

    /** The text with plain spaces only. */
    public String plain() {
        return text.replace('\t', ' ').strip();
    }

    /** Whether it reads like a sentence rather than like a heading, a title or a name. */
    public boolean isProse() {
        String plain = plain();
        long spaces = plain.chars().filter(c -> c == ' ').count();
        boolean parted = SEPARATOR.isIn(text);
        return (plain.length() > 100 && !parted)
                || plain.length() > 160
                || (spaces >= 11 && !parted)
                || (plain.length() > LONG_UNSPACED && endsWithOne(UNSPACED_ENDS, plain))
                || (plain.length() > 25 && endsWithOne(ENDS, plain) && spaces >= 4);
    }

    private static boolean endsWithOne(String signs, String text) {
        return signs.indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    /** This line and the one that it goes on in. */
    public ReadingLine followedBy(ReadingLine next, String between) {
        Box both = box == null || next.box == null || next.page != page ? box : box.union(next.box);
        return new ReadingLine(
                number,
                page,
                text + between + next.text,
                bullet,
                startsBlock,
                indent,
                next.reach,
                lead,
                looks,
                cellLooks,
                restLooks,
                region,
                both,
                column);
    }

    public ReadingLine withDecoration(String decoration) {
        return new ReadingLine(
                number,
                page,
                text,
                bullet,
                startsBlock,
                indent,
                reach,
                lead,
                looks.withDecoration(decoration),
                cellLooks.withDecoration(decoration),
                restLooks,
                region,
                box,
                column);
    }

    public ReadingLine asBullet() {
        return new ReadingLine(
                number,
                page,
                text,
                true,
                startsBlock,
                indent,
                reach,
                lead,
                looks,
                cellLooks,
                restLooks,
                region,
                box,
                column);
    }

    /** A part of this line, standing where it stands. */
    public ReadingLine part(String text, Looks looks) {
        return new ReadingLine(
                number, page, text, bullet, startsBlock, indent, reach, "", looks, looks, looks, region, box, column);
    }
}

package dev.vitae.engine.readers.pdf;

import dev.vitae.engine.layout.TextStyle;
import dev.vitae.engine.ocr.ScannedLine;
import dev.vitae.engine.ocr.ScannedWord;
import dev.vitae.lexicon.Words;
import java.util.ArrayList;
import java.util.List;

/** Makes the words that were read off a picture into glyphs, as if the page had been typeset with them. */
final class ScannedGlyphs {

    /** In sizes of a line: words closer than this have a space between them, others a gap. */
    private static final double WORD_GAP = 0.55;

    /** In sizes of a line: what starts a line and stands further from the rest than a word would be its bullet. */
    private static final double BULLET_GAP = 0.42;

    /** In sizes of a line: characters of scripts without spaces stand so far apart, more at full stops. */
    private static final double CLOSE_UP = 0.75;

    /** What a round or square bullet is taken for. */
    private static final String LIKE_BULLETS = "•·▪■●e°©®¢«»*o¤";

    private final ScannedLooks looks;
    private final double pointsPerPixel;
    private final double slope;
    private final List<Glyph> glyphs = new ArrayList<>();

    private ScannedGlyphs(ScannedLooks looks, double pointsPerPixel, double slope) {
        this.looks = looks;
        this.pointsPerPixel = pointsPerPixel;
        this.slope = slope;
    }

    static List<Glyph> of(List<ScannedLine> lines, ScannedLooks looks, double pointsPerPixel) {
        ScannedGlyphs all = new ScannedGlyphs(looks, pointsPerPixel, usualSlope(lines));
        looks.learn(lines, pointsPerPixel);
        lines.forEach(all::add);
        return all.glyphs;
    }

    /** How far the page lies askew: the median, with long lines telling more. */
    private static double usualSlope(List<ScannedLine> lines) {
        List<Double> slopes = new ArrayList<>();
        for (ScannedLine line : lines) {
            for (int i = 0; i < line.words().size(); i++) {
                slopes.add(line.slope());
            }
        }
        slopes.sort(null);
        return slopes.isEmpty() ? 0 : slopes.get(slopes.size() / 2);
    }

    private void add(ScannedLine line) {
        List<ScannedWord> words = line.words();
        double left = words.getFirst().left();
        double baseline = (line.baseline() - slope * left) * pointsPerPixel;
        double size = looks.size(line, pointsPerPixel);
        double em = size / pointsPerPixel;
        List<TextStyle> styles = looks.styles(line, size);
        boolean apart = true;
        for (int i = 0; i < words.size(); i++) {
            ScannedWord word = words.get(i);
            double right = word.right();
            boolean last = i + 1 == words.size();
            double gap = last ? Double.POSITIVE_INFINITY : words.get(i + 1).left() - right;
            boolean near = !last && gap < (isUnspaced(word, words.get(i + 1)) ? CLOSE_UP : WORD_GAP) * em;
            boolean closeUp = near && isOneWord(word, words.get(i + 1));
            if (closeUp) {
                right = Math.max(words.get(i + 1).left(), word.left() + 1);
            }
            boolean bullet = apart && !last && isBullet(word, gap, em);
            apart = !near;
            TextStyle style = styles.get(i);
            addLetters(bullet ? "•" : word.text(), word.left(), right, baseline, size, style);
            if (near && !closeUp) {
                double next = words.get(i + 1).left();
                addGlyph(" ", right, Math.max(right, next), baseline, size, style);
            }
        }
    }

    private static boolean isBullet(ScannedWord word, double gap, double em) {
        return word.text().length() == 1
                && LIKE_BULLETS.contains(word.text())
                && gap > BULLET_GAP * em
                && word.bottom() - word.top() < 0.6 * em;
    }

    private static boolean isUnspaced(ScannedWord word, ScannedWord next) {
        return isUnspaced(lastOf(word)) || isUnspaced(firstOf(next));
    }

    /** No space between Chinese or Japanese characters, nor between them and numbers. */
    private static boolean isOneWord(ScannedWord word, ScannedWord next) {
        int one = lastOf(word);
        int other = firstOf(next);
        return isUnspaced(word, next)
                && (isUnspaced(one) || Character.isDigit(one))
                && (isUnspaced(other) || Character.isDigit(other));
    }

    private static int firstOf(ScannedWord word) {
        return word.text().codePointAt(0);
    }

    private static int lastOf(ScannedWord word) {
        return word.text().codePointBefore(word.text().length());
    }

    private static boolean isUnspaced(int c) {
        return Words.isUnspaced(c) || (c >= 0x3001 && c <= 0x303f) || (c >= 0xff00 && c <= 0xffef);
    }

    /** Letters share their word's width alike: where each of them stands, only its neighbours need to know. */
    private void addLetters(String text, double left, double right, double baseline, double size, TextStyle style) {
        int[] letters = text.codePoints().toArray();
        boolean fromRight = isRightToLeft(letters);
        double width = Math.max(right - left, 1) / letters.length;
        for (int i = 0; i < letters.length; i++) {
            double from = fromRight ? right - (i + 1) * width : left + i * width;
            addGlyph(Character.toString(letters[i]), from, from + width, baseline, size, style);
        }
    }

    private static boolean isRightToLeft(int[] letters) {
        for (int letter : letters) {
            byte direction = Character.getDirectionality(letter);
            if (direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                    || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC) {
                return true;
            }
        }
        return false;
    }

    private void addGlyph(String text, double left, double right, double baseline, double size, TextStyle style) {
        glyphs.add(new Glyph(
                text, left * pointsPerPixel, baseline, (right - left) * pointsPerPixel, size, 0.28 * size, style));
    }
}

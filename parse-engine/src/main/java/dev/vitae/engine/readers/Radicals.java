package dev.vitae.engine.readers;

import java.text.Normalizer;

/**
 * Chinese and Japanese fonts often share the glyph of a character with that of the radical it is, and a PDF then names the radical.
 * Nobody writes radicals on purpose.
 */
public final class Radicals {

    private static final char FIRST = '\u2e80';
    private static final char LAST = '\u2fd5';
    private static final char LAST_SUPPLEMENT = '\u2eff';
    private static final String SUPPLEMENT = "⺟⺠⺼⻁⻄⻅⻆⻉⻋⻑⻒⻓⻔⻗⻘⻙⻚⻛⻜⻝⻞⻟⻠⻢⻣⻤⻥⻦⻨⻩⻬⻮⻰⻳";
    private static final String IDEOGRAPHS = "母民肉虎西见角贝车長長长门雨青韦页风飞食食食饣马骨鬼鱼鸟麦黄齐齿龙龟";

    private Radicals() {}

    static boolean isRadical(int c) {
        return c >= FIRST && c <= LAST;
    }

    /** The character that is written with this radical alone; any other character is itself. */
    public static int ideographOf(int c) {
        if (!isRadical(c)) {
            return c;
        }
        if (c <= LAST_SUPPLEMENT) {
            int at = SUPPLEMENT.indexOf(c);
            return at < 0 ? c : IDEOGRAPHS.charAt(at);
        }
        return Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC).codePointAt(0);
    }
}

package dev.vitae.fit.prose;

import dev.vitae.lexicon.Words;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What a job or a CV calls a skill, fit to stand in a sentence: no marks of the list it comes from, and short. */
public final class Labels {

    private static final int LONGEST = 60;
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final String BULLETS = "-–—•*·▪‣◦➢✓ \t\u00a0";
    private static final String ENDS = ".,;:!?-–—•·。、；：，！？ \t\u00a0";
    private static final String OPENING = "([（【";
    private static final String CLOSING = ")]）】";

    private Labels() {}

    public static String shown(String label) {
        String plain = stripped(SPACE.matcher(label).replaceAll(" "));
        if (plain.codePointCount(0, plain.length()) > LONGEST) {
            String start = plain.substring(0, plain.offsetByCodePoints(0, LONGEST - 1));
            int space = start.lastIndexOf(' ');
            plain = stripped(space > LONGEST / 2 ? start.substring(0, space) : start) + "…";
        }
        return plain.isEmpty() ? label.strip() : plain;
    }

    /** Each once, however it is written. */
    public static List<String> shown(Collection<String> labels) {
        Map<String, String> distinct = new LinkedHashMap<>();
        for (String label : labels) {
            String shown = shown(label);
            distinct.putIfAbsent(String.join(" ", Words.of(shown)), shown);
        }
        return List.copyOf(distinct.values());
    }

    private static String stripped(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && BULLETS.indexOf(text.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && ENDS.indexOf(text.charAt(to - 1)) >= 0) {
            to--;
        }
        int open = unclosed(text, from, to);
        return open > from ? stripped(text.substring(from, open)) : text.substring(from, to);
    }

    /** Where a bracket opens that nothing closes; -1 where all are closed. */
    private static int unclosed(String text, int from, int to) {
        for (int i = to - 1; i >= from; i--) {
            if (CLOSING.indexOf(text.charAt(i)) >= 0) {
                return -1;
            }
            if (OPENING.indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }
}

package dev.vitae.fit.jobs;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of a job description without its decoration.
 *
 * @param printed as it stands there
 * @param text without bullets, marks of a markup, and signs around it
 * @param item whether it has a bullet or a number
 * @param apart whether an empty line stands before it
 */
record JobLine(String printed, String text, boolean item, boolean apart) {

    private static final Pattern BULLET = Pattern.compile(
            "^(?:[-–—•·▪◦‣*●○>+✓✔✅➢➤►▶]+\\s*|[0-9]{1,2}[.)]\\s+|[0-9①-⑳][.)）]?\\s*(?=[①-⑳])|[a-zA-Z][)]\\s+){1,3}");

    private static final Pattern MARKUP = Pattern.compile("\\*\\*|__|^#+\\s*|</?(?:b|strong|p|li|ul|h[1-6]|br)\\s*/?>");
    /** A heading in brackets reads like a label: "【必須】Java", "[Must have]". */
    private static final Pattern BRACKETS =
            Pattern.compile("^[\\[【［〔〈《＜≪<]+([^\\[\\]【】［］〔〕〈〉《》＜＞≪≫<>]{1,60})[\\]】］〕〉》＞≫>]+[:：]?");

    private static final Pattern SIGNS_BEFORE = Pattern.compile("^[^\\p{L}\\p{N}(（\"'«“„€£$¥+.#@]+");
    private static final String SIGNS_AFTER = "■□◆◇★☆*_=~\uFE0F";

    /** Lines this long were broken by a program rather than by a writer. */
    private static final int BROKEN = 60;

    private static final int LONGEST_JOINED = 4000;

    static List<JobLine> of(String text) {
        List<JobLine> lines = new ArrayList<>();
        boolean apart = true;
        for (String raw : text.lines().toList()) {
            if (raw.isBlank()) {
                apart = true;
                continue;
            }
            JobLine line = of(raw.strip(), apart);
            if (!line.text.isEmpty()) {
                if (!apart && !lines.isEmpty() && line.goesOn(raw, lines.getLast())) {
                    lines.add(lines.removeLast().with(line));
                } else {
                    lines.add(line);
                }
            }
            apart = false;
        }
        return lines;
    }

    private static JobLine of(String printed, boolean apart) {
        String plain = MARKUP.matcher(printed).replaceAll("").strip();
        Matcher bullet = BULLET.matcher(plain);
        boolean item = bullet.lookingAt();
        String text = item ? plain.substring(bullet.end()) : plain;
        text = BRACKETS.matcher(text).replaceFirst("$1: ");
        text = SIGNS_BEFORE.matcher(text).replaceFirst("");
        return new JobLine(printed, withoutEnd(text, JobLine::isSign).strip(), item, apart);
    }

    /** The text without such characters at its end. */
    static String withoutEnd(String text, IntPredicate which) {
        int end = text.length();
        while (end > 0 && which.test(text.codePointBefore(end))) {
            end -= Character.charCount(text.codePointBefore(end));
        }
        return text.substring(0, end);
    }

    private static boolean isSign(int c) {
        int type = Character.getType(c);
        return type == Character.OTHER_SYMBOL
                || type == Character.MODIFIER_SYMBOL
                || type == Character.FORMAT
                || Character.isWhitespace(c)
                || SIGNS_AFTER.indexOf(c) >= 0;
    }

    private boolean goesOn(String raw, JobLine before) {
        if (item || before.text.length() > LONGEST_JOINED || before.text.endsWith(":")) {
            return false;
        }
        boolean indented = before.item && raw.startsWith("  ") && !raw.equals(before.printed);
        boolean broken = before.printed.length() >= BROKEN && Character.isLowerCase(text.codePointAt(0));
        return indented || broken;
    }

    private JobLine with(JobLine next) {
        return new JobLine(printed + " " + next.printed, text + " " + next.text, item, apart);
    }
}

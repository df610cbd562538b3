package dev.vitae.engine.fields;

import dev.vitae.engine.reading.ReadingLine;
import dev.vitae.lexicon.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Puts contact lines together that were broken within an address or a link. */
final class ContactLines {

    private static final Pattern OPEN_LINK = Pattern.compile("(?i).*(?:https?://|www\\.|linkedin\\.com/)\\S*$");
    private static final Pattern REST_OF_LINK =
            Pattern.compile("^(?!\\d{1,2}[./]\\d)[\\p{Ll}\\p{N}_/\\-][\\p{L}\\p{N}_/\\-]*(?:\\s*$|\\s+[|•·–-].*)");
    private static final Pattern OPEN_MAIL = Pattern.compile(".*@[\\p{L}\\p{N}.\\-]*$");
    private static final Pattern REST_OF_MAIL =
            Pattern.compile("^[\\p{Ll}\\p{N}][\\p{Ll}\\p{N}\\-]*(?:\\.[\\p{Ll}]{2,}){0,2}$");
    private static final Pattern COMPLETE_MAIL =
            Pattern.compile(".*@[\\p{L}\\p{N}\\-]+(?:\\.[\\p{L}\\p{N}\\-]+)*\\.(?:\\p{L}{2,3}|info|name|example)$");
    private static final Pattern LOCAL_PART =
            Pattern.compile("(?:.*\\s)?[\\p{Ll}\\p{N}._]+[\\-._]$|(?:.*\\s)?[\\p{Ll}\\p{N}._\\-]+$");
    private static final Pattern DOMAIN_PART = Pattern.compile("^[\\p{Ll}\\p{N}._\\-]*@[\\p{L}\\p{N}.\\-]+\\b.*");
    private static final Pattern OPEN_POSTCODE = Pattern.compile(".*\\d-$");
    private static final double FULL = 0.9;
    /** In sizes of type: what a line of Japanese or Chinese leaves free at its end. */
    private static final double RAGGED = 1.5;

    private ContactLines() {}

    /**
     * The lines put together.
     *
     * @param all lines of the document, which tell where its lines end
     */
    static List<ReadingLine> joined(List<ReadingLine> lines, List<ReadingLine> all) {
        List<ReadingLine> joined = new ArrayList<>();
        for (ReadingLine line : lines) {
            @Nullable ReadingLine last = joined.isEmpty() ? null : joined.getLast();
            if (last != null && last.text().endsWith(",")) {
                joined.removeLast();
                joined.add(last.followedBy(line, " "));
            } else if (last != null && (isBroken(last, line, lines) || isUnspacedText(last, line, all))) {
                joined.removeLast();
                joined.add(last.followedBy(line, ""));
            } else {
                joined.add(line);
            }
        }
        return joined;
    }

    private static boolean isBroken(ReadingLine last, ReadingLine line, List<ReadingLine> lines) {
        if (last.page() != line.page() || line.startsBlock()) {
            return false;
        }
        String text = last.text();
        String next = line.text();
        boolean full = last.reach() > FULL * margin(last, lines);
        boolean link = OPEN_LINK.matcher(text).matches()
                && (text.endsWith("-") || text.endsWith("/") || full)
                && REST_OF_LINK.matcher(next).matches();
        return link
                || isBrokenMail(text, next, full)
                || (OPEN_POSTCODE.matcher(text).matches() && Character.isDigit(next.codePointAt(0)));
    }

    /** Text without spaces is broken anywhere, but only where the line is full. */
    private static boolean isUnspacedText(ReadingLine last, ReadingLine line, List<ReadingLine> all) {
        return last.page() == line.page()
                && !line.startsBlock()
                && last.box() != null
                && Words.isUnspaced(last.text().codePointBefore(last.text().length()))
                && Words.isUnspaced(line.text().codePointAt(0))
                && last.reach() > margin(last, all) - RAGGED * last.looks().size();
    }

    /** Broken behind the sign, in the domain, or within the name before it. */
    private static boolean isBrokenMail(String text, String next, boolean full) {
        if (OPEN_MAIL.matcher(text).matches()) {
            boolean open = text.endsWith("@")
                    || text.endsWith(".")
                    || text.endsWith("-")
                    || !COMPLETE_MAIL.matcher(text).matches();
            return (open || (full && next.length() <= 3))
                    && REST_OF_MAIL.matcher(next).matches();
        }
        boolean cut = text.endsWith("-") || text.endsWith(".") || text.endsWith("_") || next.startsWith("@");
        return cut
                && text.indexOf('@') < 0
                && LOCAL_PART.matcher(text).matches()
                && DOMAIN_PART.matcher(next).matches();
    }

    private static double margin(ReadingLine line, List<ReadingLine> lines) {
        return lines.stream()
                .filter(other -> other.page() == line.page() && other.column() == line.column())
                .mapToDouble(ReadingLine::reach)
                .max()
                .orElse(0);
    }
}

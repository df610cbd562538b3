package dev.vitae.engine.fields;

import dev.vitae.engine.reading.ReadingLine;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Puts contact lines together that were broken within an address or a link. */
final class ContactLines {

    private static final Pattern OPEN_LINK = Pattern.compile("(?i).*(?:https?://|www\\.|linkedin\\.com/)\\S*$");
    private static final Pattern REST_OF_LINK = Pattern.compile("^[\\p{L}\\p{N}_/\\-]+(?:\\s*$|\\s+[|•·–-].*)");
    private static final double FULL = 0.9;

    private ContactLines() {}

    static List<ReadingLine> joined(List<ReadingLine> lines) {
        double margin = lines.stream().mapToDouble(ReadingLine::reach).max().orElse(0);
        List<ReadingLine> joined = new ArrayList<>();
        for (ReadingLine line : lines) {
            @Nullable ReadingLine last = joined.isEmpty() ? null : joined.getLast();
            if (last != null && last.text().endsWith(",")) {
                joined.removeLast();
                joined.add(last.followedBy(line, " "));
            } else if (last != null && isBrokenLink(last, line, margin)) {
                joined.removeLast();
                joined.add(last.followedBy(line, ""));
            } else {
                joined.add(line);
            }
        }
        return joined;
    }

    private static boolean isBrokenLink(ReadingLine last, ReadingLine line, double margin) {
        String text = last.text();
        boolean open = OPEN_LINK.matcher(text).matches() && !line.startsBlock();
        boolean cut = text.endsWith("-") || text.endsWith("/") || last.reach() > FULL * margin;
        return open && cut && REST_OF_LINK.matcher(line.text()).matches();
    }
}

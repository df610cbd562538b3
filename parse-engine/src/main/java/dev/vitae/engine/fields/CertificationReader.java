package dev.vitae.engine.fields;

import dev.vitae.engine.dates.PeriodReader;
import dev.vitae.engine.reading.ReadingLine;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads certificates, one a line or parted by signs, without their dates. */
final class CertificationReader {

    private static final Pattern SEPARATOR = Pattern.compile("\\s*[|｜•●▪■;；]\\s*|\\s·\\s");
    private static final int LONGEST = 120;
    private static final int LONGEST_NAME = 90;

    private final CertificateNames names;

    CertificationReader(PeriodReader periods) {
        names = new CertificateNames(periods);
    }

    List<Found<String>> read(List<ReadingLine> lines) {
        List<Found<String>> found = new ArrayList<>();
        for (ReadingLine line : joined(lines)) {
            if (line.text().length() > LONGEST_NAME && line.isProse()) {
                continue;
            }
            for (String part : SEPARATOR.split(line.text(), -1)) {
                String name = names.name(part);
                boolean named = name.codePoints().anyMatch(Character::isLetter) && name.length() < LONGEST;
                if (named
                        && name.indexOf('@') < 0
                        && found.stream().noneMatch(other -> other.value().equals(name))) {
                    found.add(new Found<>(name, line, 0.85));
                }
            }
        }
        return found;
    }

    private List<ReadingLine> joined(List<ReadingLine> lines) {
        LineSpacing spacing = new LineSpacing(lines);
        List<ReadingLine> joined = new ArrayList<>();
        @Nullable ReadingLine last = null;
        for (ReadingLine line : lines) {
            if (last != null && goesOn(last, line, spacing)) {
                ReadingLine whole = joined.removeLast();
                joined.add(whole.followedBy(line, " "));
            } else {
                joined.add(line);
            }
            last = line;
        }
        return joined;
    }

    private boolean goesOn(ReadingLine last, ReadingLine line, LineSpacing spacing) {
        if (line.bullet() || last.page() != line.page()) {
            return false;
        }
        String text = line.text();
        boolean open = last.text().endsWith(",") || text.startsWith("(") || text.startsWith("（");
        if (open || (names.isDate(text) && !names.isDate(last.text()))) {
            return true;
        }
        if (line.startsBlock()) {
            return false;
        }
        boolean full = spacing.isFull(last, line);
        boolean small = Character.isLowerCase(text.codePointAt(0));
        return full && (last.bullet() || small || spacing.isCloserThanSome(last, line));
    }
}

package dev.vitae.engine.sections;

import dev.vitae.engine.layout.Region;
import dev.vitae.engine.reading.ReadingLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds all that are headings by their words: a line, two lines, what stands before a gap, or before a colon. */
final class HeadingCandidates {

    private static final Pattern INLINE = Pattern.compile("^([^:：\\t]{2,40})[:：]\\s*(\\S.*)$");
    private static final int LONGEST_BROKEN = 30;

    private final HeadingLexicon lexicon;

    HeadingCandidates(HeadingLexicon lexicon) {
        this.lexicon = lexicon;
    }

    List<HeadingCandidate> in(List<ReadingLine> lines) {
        List<HeadingCandidate> candidates = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            ReadingLine line = lines.get(i);
            if (line.region() == Region.FOOTER || (line.bullet() && !isMarked(line))) {
                continue;
            }
            HeadingCandidate candidate = candidate(lines, i);
            if (candidate != null) {
                candidates.add(candidate);
                i += candidate.lines() - 1;
            }
        }
        return candidates;
    }

    private @Nullable HeadingCandidate candidate(List<ReadingLine> lines, int index) {
        ReadingLine line = lines.get(index);
        int tab = line.text().indexOf('\t');
        if (tab > 0) {
            String head = line.text().substring(0, tab);
            String rest = line.text().substring(tab + 1);
            return lexicon.kindOf(head)
                    .map(kind ->
                            new HeadingCandidate(index, 1, kind, head, line.cellLooks(), HeadingCandidate.columnOf(line), rest, false))
                    .orElse(null);
        }
        @Nullable HeadingCandidate broken = broken(lines, index);
        if (broken != null) {
            return broken;
        }
        Optional<SectionKind> whole = lexicon.kindOf(line.text());
        if (whole.isPresent()) {
            return HeadingCandidate.whole(index, 1, whole.get(), line.text(), line);
        }
        Matcher inline = INLINE.matcher(line.text());
        if (!inline.matches()) {
            return null;
        }
        return lexicon.kindOf(inline.group(1))
                .map(kind -> new HeadingCandidate(
                        index, 1, kind, inline.group(1), line.looks(), HeadingCandidate.columnOf(line), inline.group(2), true))
                .orElse(null);
    }

    /** A heading that was too long for its column. */
    private @Nullable HeadingCandidate broken(List<ReadingLine> lines, int index) {
        if (index + 1 >= lines.size()) {
            return null;
        }
        ReadingLine line = lines.get(index);
        ReadingLine next = lines.get(index + 1);
        boolean maybe = isMarked(line)
                && line.looks().isLike(next.looks())
                && line.column() == next.column()
                && !next.bullet()
                && line.text().length() <= LONGEST_BROKEN
                && next.text().length() <= LONGEST_BROKEN
                && next.text().indexOf('\t') < 0;
        if (!maybe) {
            return null;
        }
        String both = line.text() + " " + next.text();
        Optional<SectionKind> kind = lexicon.kindOf(both);
        boolean twoHeadings = lexicon.kindOf(line.text()).isPresent()
                && lexicon.kindOf(next.text()).isPresent()
                && line.box() == null;
        return kind.isEmpty() || twoHeadings ? null : HeadingCandidate.whole(index, 2, kind.get(), both, line);
    }

    private static boolean isMarked(ReadingLine line) {
        return line.looks().level() > 0
                || line.looks().bold()
                || line.looks().capitals()
                || line.looks().size() > 0;
    }
}

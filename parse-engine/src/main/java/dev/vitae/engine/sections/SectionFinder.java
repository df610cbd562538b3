package dev.vitae.engine.sections;

import dev.vitae.engine.layout.Region;
import dev.vitae.engine.reading.Looks;
import dev.vitae.engine.reading.ReadingLine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Parts a document at its headings. A line is one by its words, unless the document's other headings look more important
 * than it does; a line with unknown words is one where it looks exactly like those that are known.
 */
public final class SectionFinder {

    private static final Pattern TRAILING_SIGNS = Pattern.compile("[\\s:：.\\-–—_=]+$");
    private static final Pattern DIGIT = Pattern.compile(".*\\d.*");
    private static final int LONGEST_UNKNOWN = 5;

    private record Candidate(int index, SectionKind kind) {}

    private final HeadingLexicon lexicon = new HeadingLexicon();

    public List<Section> find(List<ReadingLine> lines) {
        List<Candidate> candidates = candidates(lines);
        Map<Integer, SectionKind> headings = new HashMap<>();
        Optional<Looks> usual = usualLooks(lines, candidates);
        for (Candidate candidate : candidates) {
            if (usual.isEmpty() || !isLesser(lines.get(candidate.index()).looks(), usual.get())) {
                headings.put(candidate.index(), candidate.kind());
            }
        }
        usual.ifPresent(looks -> addUnknown(lines, looks, headings));
        return partAt(headings, lines);
    }

    private List<Candidate> candidates(List<ReadingLine> lines) {
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            ReadingLine line = lines.get(i);
            if (line.text().indexOf('\t') >= 0 || line.region() == Region.FOOTER) {
                continue;
            }
            boolean marked = line.looks().level() > 0
                    || line.looks().bold()
                    || line.looks().capitals();
            if (line.bullet() && !marked) {
                continue;
            }
            int index = i;
            lexicon.kindOf(line.text()).ifPresent(kind -> candidates.add(new Candidate(index, kind)));
        }
        return candidates;
    }

    /** What most kinds of headings look like. */
    private static Optional<Looks> usualLooks(List<ReadingLine> lines, List<Candidate> candidates) {
        Map<Integer, Set<SectionKind>> alike = new HashMap<>();
        for (Candidate candidate : candidates) {
            Looks looks = lines.get(candidate.index()).looks();
            Set<SectionKind> kinds = new HashSet<>();
            for (Candidate other : candidates) {
                if (looks.isLike(lines.get(other.index()).looks())) {
                    kinds.add(other.kind());
                }
            }
            alike.put(candidate.index(), kinds);
        }
        return alike.entrySet().stream()
                .filter(entry -> entry.getValue().size() >= 2)
                .max(Comparator.<Map.Entry<Integer, Set<SectionKind>>>comparingInt(
                                entry -> entry.getValue().size())
                        .thenComparingDouble(
                                entry -> lines.get(entry.getKey()).looks().size()))
                .map(entry -> lines.get(entry.getKey()).looks());
    }

    private static boolean isLesser(Looks looks, Looks usual) {
        if (looks.isLike(usual)) {
            return false;
        }
        return looks.size() < usual.size() - 0.4
                || (usual.bold() && !looks.bold())
                || (usual.level() > 0 && (looks.level() == 0 || looks.level() > usual.level()))
                || (usual.capitals() && !looks.capitals())
                || (!usual.decoration().isEmpty() && !looks.decoration().equals(usual.decoration()));
    }

    private void addUnknown(List<ReadingLine> lines, Looks usual, Map<Integer, SectionKind> headings) {
        boolean telling = usual.level() > 0 || !usual.decoration().isEmpty() || usual.capitals() || usual.bold();
        if (!telling) {
            return;
        }
        int first = headings.keySet().stream().mapToInt(Integer::intValue).min().orElse(0);
        List<Integer> unknown = new ArrayList<>();
        for (int i = first + 1; i < lines.size(); i++) {
            ReadingLine line = lines.get(i);
            boolean alike = line.looks().isLike(usual) && line.looks().capitals() == usual.capitals();
            if (!headings.containsKey(i)
                    && alike
                    && !line.bullet()
                    && line.text().indexOf('\t') < 0
                    && line.text().indexOf(',') < 0
                    && !DIGIT.matcher(wording(line)).matches()
                    && wording(line).split(" ", -1).length <= LONGEST_UNKNOWN) {
                unknown.add(i);
            }
        }
        // more of them than of the known ones: then that is how something else looks, job titles for example
        if (unknown.size() < headings.size()) {
            unknown.forEach(i -> headings.put(i, SectionKind.UNKNOWN));
        }
    }

    private static String wording(ReadingLine line) {
        return TRAILING_SIGNS.matcher(line.text()).replaceFirst("");
    }

    private static List<Section> partAt(Map<Integer, SectionKind> headings, List<ReadingLine> lines) {
        List<Section> sections = new ArrayList<>();
        SectionKind kind = SectionKind.OPENING;
        @Nullable ReadingLine heading = null;
        List<ReadingLine> open = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            SectionKind next = headings.get(i);
            if (next == SectionKind.TITLE) {
                continue;
            }
            if (next == null) {
                open.add(lines.get(i));
                continue;
            }
            sections.add(new Section(kind, heading, open));
            kind = next;
            heading = lines.get(i);
            open = new ArrayList<>();
        }
        sections.add(new Section(kind, heading, open));
        return sections;
    }
}

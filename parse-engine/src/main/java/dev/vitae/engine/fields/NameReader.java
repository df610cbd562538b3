package dev.vitae.engine.fields;

import dev.vitae.engine.lexicon.PhraseSet;
import dev.vitae.engine.reading.ReadingLine;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the candidate's name: what looks like one, stands near the top and is set large. */
final class NameReader {

    private static final Pattern NAME = Pattern.compile(
            "(?:\\p{Lu}[\\p{L}\\p{M}.'’\\-]*|d[aeo]s?|v[oa]n|de[rn]?|la|le|bin|bint|al|el|ibn|y|e|ter|ten|di|du|of|zu|zur)(?:\\s+(?:\\p{Lu}[\\p{L}\\p{M}.'’\\-]*|d[aeo]s?|v[oa]n|de[rn]?|la|le|bin|bint|al|el|ibn|y|e|ter|ten|di|du|zu|zur)){1,5}");
    private static final int FIRST_LINES = 12;

    private final Labels labels;
    private final PhraseSet titles;
    private final PhraseSet organisations;
    private final Places places;

    NameReader(Labels labels, EntryWords jobs, Places places) {
        this.labels = labels;
        titles = jobs.role();
        organisations = jobs.place();
        this.places = places;
    }

    @Nullable
    Found<String> read(List<ReadingLine> contact, List<ReadingLine> all) {
        Optional<Found<String>> labelled = contact.stream()
                .flatMap(line -> labels.read(line.text()).stream()
                        .filter(l -> l.key().equals("name")
                                && NAME.matcher(l.value()).matches())
                        .map(l -> new Found<>(l.value(), line, 0.97)))
                .findFirst();
        if (labelled.isPresent()) {
            return labelled.get();
        }
        @Nullable Found<String> headline = headline(all);
        if (headline != null) {
            return headline;
        }
        @Nullable Found<String> best = best(contact.subList(0, Math.min(FIRST_LINES, contact.size())));
        return best != null ? best : best(all.subList(0, Math.min(FIRST_LINES, all.size())));
    }

    /** A name set larger than all else on the first page, wherever it stands there. */
    private @Nullable Found<String> headline(List<ReadingLine> all) {
        List<ReadingLine> first = all.stream().filter(line -> line.page() == 1).toList();
        double largest =
                first.stream().mapToDouble(line -> line.looks().size()).max().orElse(0);
        List<ReadingLine> headlines = first.stream()
                .filter(line -> largest > 0 && line.looks().size() > largest - 0.1)
                .toList();
        boolean isName = headlines.size() == 1
                && NAME.matcher(headlines.getFirst().text()).matches()
                && !titles.isIn(headlines.getFirst().text());
        return isName ? new Found<>(headlines.getFirst().text(), headlines.getFirst(), 0.95) : null;
    }

    private @Nullable Found<String> best(List<ReadingLine> lines) {
        double largest = lines.stream().mapToDouble(l -> l.looks().size()).max().orElse(0);
        @Nullable Found<String> best = null;
        double most = 0.3;
        for (int i = 0; i < lines.size(); i++) {
            ReadingLine line = lines.get(i);
            for (String cell : line.cells()) {
                String text = cell.strip();
                if (!NAME.matcher(text).matches() || labels.keyOf(text).isPresent()) {
                    continue;
                }
                double score = 1 - 0.05 * i;
                score += largest > 0 && line.looks().size() >= largest - 0.1 ? 0.6 : 0;
                score += line.looks().level() > 0 || !line.looks().decoration().isEmpty() ? 0.3 : 0;
                score -= titles.isIn(text) ? 0.7 : 0;
                score -= organisations.isIn(text) ? 0.3 : 0;
                score -= places.isPlace(text) ? 0.6 : 0;
                if (score > most) {
                    most = score;
                    best = new Found<>(text, line, Math.min(0.97, 0.55 + 0.25 * score));
                }
            }
        }
        return best;
    }
}

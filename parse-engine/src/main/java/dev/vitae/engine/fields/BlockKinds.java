package dev.vitae.engine.fields;

import dev.vitae.engine.dates.PeriodMatch;
import dev.vitae.engine.dates.PeriodReader;
import dev.vitae.engine.pieces.Likelihoods;
import dev.vitae.engine.pieces.PieceClassifier;
import dev.vitae.engine.pieces.PieceKind;
import dev.vitae.engine.reading.ReadingLine;
import dev.vitae.engine.sections.SectionKind;
import dev.vitae.lexicon.Words;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells what a block of lines is about by its words. */
final class BlockKinds {

    private static final Pattern LIST = Pattern.compile(".*(?:[,、，،;•·|\\t].*){2,}");
    private static final Pattern CONTACT = Pattern.compile("https?:|www\\.|\\d[\\d\\s().\\-/]{6,}\\d|[|•]");
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?。！؟।]\\s*$");
    private static final Pattern ITEM_END = Pattern.compile("[,、，،;•·|\\t]");
    private static final int LONGEST_LANGUAGE_LINE = 70;
    /** What so many lines of a block don't tell, the rest won't. */
    private static final int ENOUGH_LINES = 200;

    private static final double SURE_ENTRY = 0.5;
    private static final double LIKELY_ITEM = 0.3;

    private final PeriodReader periods;
    private final PieceSplitter splitter;
    private final EntrySense sense;
    private final PieceClassifier classifier;
    private final LanguageReader languages;

    BlockKinds(
            PeriodReader periods,
            PieceSplitter splitter,
            EntrySense sense,
            PieceClassifier classifier,
            LanguageReader languages) {
        this.periods = periods;
        this.splitter = splitter;
        this.sense = sense;
        this.classifier = classifier;
        this.languages = languages;
    }

    /** The kind of a section without a known heading; unknown where nothing tells it. */
    SectionKind ofSection(List<ReadingLine> lines, Set<SectionKind> present) {
        EntrySense own = sense.forDocument();
        double work = 0;
        double study = 0;
        int ranges = 0;
        for (int i = 0; i < lines.size(); i++) {
            Optional<PeriodMatch> period = periods.find(lines.get(i).text());
            if (period.isPresent()) {
                ranges += period.get().period().isSingle() ? 0 : 1;
                List<ReadingLine> around = lines.subList(Math.max(0, i - 2), Math.min(lines.size(), i + 3));
                double[] votes = votes(around, lines.get(i), period.get(), own);
                work += votes[0];
                study += votes[1];
            }
        }
        if (ranges > 0 && Math.max(work, study) > SURE_ENTRY * ranges) {
            return work >= study ? SectionKind.EXPERIENCE : SectionKind.EDUCATION;
        }
        if (!lines.isEmpty() && !present.contains(SectionKind.LANGUAGES) && areLanguages(lines)) {
            return SectionKind.LANGUAGES;
        }
        boolean prose = lines.stream().anyMatch(ReadingLine::isProse);
        boolean items = !lines.isEmpty()
                && lines.stream()
                                .filter(line -> classifier.of(firstItem(line)).of(PieceKind.ITEM) > LIKELY_ITEM)
                                .count()
                        > 0.6 * lines.size();
        if (items && !prose && !present.contains(SectionKind.SKILLS)) {
            return SectionKind.SKILLS;
        }
        return prose
                        && ranges == 0
                        && !present.contains(SectionKind.PROFILE)
                        && !lines.getFirst().bullet()
                ? SectionKind.PROFILE
                : SectionKind.UNKNOWN;
    }

    /** Work or study, where the block holds an entry; null otherwise. */
    @Nullable
    SectionKind ofEntries(List<ReadingLine> whole) {
        List<ReadingLine> block = whole.subList(0, Math.min(ENOUGH_LINES, whole.size()));
        EntrySense own = sense.forDocument();
        for (ReadingLine line : block) {
            Optional<PeriodMatch> period = periods.find(line.text());
            if (period.isEmpty() || period.get().period().isSingle()) {
                continue;
            }
            double[] votes = votes(block, line, period.get(), own);
            if (Math.max(votes[0], votes[1]) >= SURE_ENTRY) {
                return votes[0] >= votes[1] ? SectionKind.EXPERIENCE : SectionKind.EDUCATION;
            }
        }
        return null;
    }

    /**
     * The kind of a block of a CV without headings; null where it goes on with what stands above it.
     *
     * @param afterEntries whether work or study stands above it
     */
    @Nullable
    SectionKind of(List<ReadingLine> block, boolean afterEntries, SectionKind above) {
        SectionKind entries = ofEntries(block);
        if (entries != null) {
            return entries;
        }
        ReadingLine first = block.getFirst();
        if (areLanguages(block)) {
            return SectionKind.LANGUAGES;
        }
        boolean list = block.stream().anyMatch(line -> LIST.matcher(line.text()).matches() && !line.isProse())
                && classifier.of(firstItem(first)).of(PieceKind.ITEM) > LIKELY_ITEM;
        if (list && (afterEntries || above == SectionKind.PROFILE)) {
            return SectionKind.SKILLS;
        }
        boolean prose = block.stream().anyMatch(ReadingLine::isProse)
                && first.text().indexOf('@') < 0
                && !LIST.matcher(first.text()).matches();
        if (prose && !afterEntries) {
            return SectionKind.PROFILE;
        }
        boolean told = above == SectionKind.EXPERIENCE || above == SectionKind.EDUCATION;
        return afterEntries && !first.bullet() && prose && told ? SectionKind.ADDITIONAL : null;
    }

    /** Whether a block is a paragraph of running text. */
    static boolean areSentences(List<ReadingLine> block) {
        String text = block.stream().map(ReadingLine::plain).reduce(Prose::join).orElse("");
        boolean contact = text.indexOf('@') >= 0 || CONTACT.matcher(text).find();
        boolean list =
                block.stream().anyMatch(line -> line.bullet() || line.text().indexOf('\t') >= 0);
        boolean enough = text.codePoints().anyMatch(Words::isUnspaced) ? text.length() >= 30 : text.length() >= 70;
        return enough && !contact && !list && SENTENCE_END.matcher(text).find();
    }

    /** How much speaks for work, and how much for study. */
    private double[] votes(List<ReadingLine> lines, ReadingLine dated, PeriodMatch period, EntrySense own) {
        double work = 0;
        double study = 0;
        for (ReadingLine line : lines) {
            boolean isDated = line.number() == dated.number();
            if ((line.bullet() || line.isProse()) && !isDated) {
                continue;
            }
            String text = isDated ? period.without(line.text()) : line.text();
            for (String piece : splitter.split(text, own, PieceSplitter.Parting.ALL)) {
                Likelihoods likely = classifier.of(piece);
                work += likely.of(PieceKind.TITLE) + 0.4 * likely.of(PieceKind.COMPANY);
                study += likely.of(PieceKind.DEGREE)
                        + 0.4 * likely.of(PieceKind.INSTITUTION); // teachers work at schools
            }
        }
        return new double[] {work, study};
    }

    private boolean areLanguages(List<ReadingLine> block) {
        return block.stream()
                .allMatch(line -> line.text().length() < LONGEST_LANGUAGE_LINE
                        && !languages.read(List.of(line)).isEmpty());
    }

    private static String firstItem(ReadingLine line) {
        return ITEM_END.split(line.text(), 2)[0].strip();
    }
}

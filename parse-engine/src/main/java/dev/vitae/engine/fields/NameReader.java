package dev.vitae.engine.fields;

import dev.vitae.engine.pieces.Likelihoods;
import dev.vitae.engine.pieces.PieceClassifier;
import dev.vitae.engine.pieces.PieceKind;
import dev.vitae.engine.reading.ReadingLine;
import dev.vitae.engine.reading.SignPattern;
import dev.vitae.engine.sections.HeadingLexicon;
import dev.vitae.lexicon.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the candidate's name: what looks like one, is made of names, stands near the top, is set large or is in the e-mail address. */
final class NameReader {

    /** A text that may be the name. */
    private record Candidate(String text, ReadingLine line, double start) {}

    /** What the words of a text say, wherever it stands. */
    private record Wording(boolean names, double known, boolean titled, boolean place, double other) {}

    private static final SignPattern PARTS =
            new SignPattern("\t|｜•·●▪–—-/", "\\t|\\s*[|｜•·●▪]\\s*|\\s+[–—-]\\s+|\\s/\\s");
    private static final Pattern BEHIND_TITLE =
            Pattern.compile("^[\\s:：–—|,-]*(?:(?:of|von|de|di|da|do|för|for|af|van|del|pro|для)\\s+)?");
    /** The third name of a Russian, which narrow columns push to the next line. */
    private static final Pattern PATRONYMIC = Pattern.compile("\\p{Lu}\\p{L}+(?:вич|вна|ична|оглы|кызы)");

    private static final int FIRST_LINES = 15;
    private static final int LONGEST_TITLE = 3;
    private static final double LEAST = 0.75;

    private final PieceClassifier pieces;
    private final Places places;
    private final Labels labels;
    private final PersonNames names = new PersonNames();
    private final HeadingLexicon headings;

    NameReader(PieceClassifier pieces, Places places, Labels labels, HeadingLexicon headings) {
        this.pieces = pieces;
        this.places = places;
        this.labels = labels;
        this.headings = headings;
    }

    /**
     * The name.
     *
     * @param items of the contact details
     * @param contact lines
     * @param all lines of the document
     * @param email of the candidate, null where there is none
     */
    @Nullable
    Found<String> read(
            List<ContactItem> items, List<ReadingLine> contact, List<ReadingLine> all, @Nullable String email) {
        @Nullable Found<String> labelled = labelled(items);
        if (labelled != null && !isKana(labelled.value())) {
            return labelled;
        }
        @Nullable Found<String> bare = bare(contact, all, email);
        boolean reading = bare == null || !NameShape.isUnspaced(bare.value()) || names.of(bare.value()) == 0;
        return labelled != null && reading ? labelled : bare;
    }

    /** The name by its place, its looks and its words. */
    private @Nullable Found<String> bare(List<ReadingLine> contact, List<ReadingLine> all, @Nullable String email) {
        List<Candidate> candidates = new ArrayList<>();
        addCandidates(contact.subList(0, Math.min(FIRST_LINES, contact.size())), candidates);
        addCandidates(all.subList(0, Math.min(FIRST_LINES, all.size())), candidates);
        double largest = largest(all);
        addCandidates(
                all.stream().filter(line -> isLargest(line, largest)).limit(3).toList(), candidates);
        Map<String, Wording> wordings = new HashMap<>(); // most lines are of the contact data and of the whole document
        @Nullable Found<String> best = null;
        double most = LEAST;
        for (Candidate candidate : candidates) {
            Wording wording = wordings.computeIfAbsent(candidate.text(), this::wording);
            double score = candidate.start() + score(candidate, wording, largest, email);
            if (score > most) {
                most = score;
                best = new Found<>(candidate.text(), candidate.line(), Math.min(0.98, 0.4 + 0.3 * score));
            }
        }
        return best;
    }

    /** A name in the script of the document goes before its reading in kana; first and last name may be labelled apart. */
    private static @Nullable Found<String> labelled(List<ContactItem> items) {
        @Nullable Found<String> part = null;
        @Nullable Found<String> reading = null;
        for (int i = 0; i < items.size(); i++) {
            ContactItem item = items.get(i);
            if (!item.isLabelled("name")) {
                continue;
            }
            if (NameShape.fits(item.value())) {
                @Nullable ContactItem next = i + 1 < items.size() ? items.get(i + 1) : null;
                boolean goesOn = next != null
                        && next.key() == null
                        && PATRONYMIC.matcher(next.value()).matches();
                String name = goesOn && next != null ? item.value() + " " + next.value() : item.value();
                Found<String> found = new Found<>(name, item.line(), 0.97);
                if (!isKana(item.value())) {
                    return found;
                }
                reading = found;
            } else if (NameShape.namesIn(item.value()) == 1) {
                if (part != null) {
                    return new Found<>(part.value() + " " + item.value(), part.line(), 0.9);
                }
                part = new Found<>(item.value(), item.line(), 0.9);
            }
        }
        return reading;
    }

    private static boolean isKana(String text) {
        return text.codePoints().allMatch(c -> (c >= 0x3040 && c <= 0x30ff) || Character.isWhitespace(c));
    }

    private static double largest(List<ReadingLine> all) {
        return all.stream()
                .filter(line -> line.page() == 1)
                .mapToDouble(line -> line.looks().size())
                .max()
                .orElse(0);
    }

    private static boolean isLargest(ReadingLine line, double largest) {
        return largest > 0 && line.page() == 1 && line.looks().size() > largest - 0.1;
    }

    private void addCandidates(List<ReadingLine> lines, List<Candidate> candidates) {
        for (int i = 0; i < lines.size(); i++) {
            ReadingLine line = lines.get(i);
            double start = 1 - 0.04 * i;
            String whole = withoutDocument(line.plain());
            add(whole, line, start, candidates);
            String[] parts = PARTS.split(line.text());
            for (int p = 0; p < parts.length && parts.length > 1; p++) {
                add(parts[p].strip(), line, start - 0.1 - 0.05 * p, candidates);
            }
            if (i + 1 < lines.size() && line.looks().size() > 0 && areOneName(line, lines.get(i + 1))) {
                ReadingLine both = line.followedBy(lines.get(i + 1), " ");
                add(both.plain(), both, start + 0.15, candidates);
            }
        }
    }

    private static boolean areOneName(ReadingLine first, ReadingLine second) {
        return first.looks().isLike(second.looks())
                && NameShape.namesIn(first.plain()) > 0
                && NameShape.namesIn(second.plain()) > 0
                && !second.startsBlock();
    }

    private static void add(String text, ReadingLine line, double start, List<Candidate> candidates) {
        if (NameShape.fits(text)) {
            candidates.add(new Candidate(text, line, start));
        }
    }

    /** "Curriculum Vitae of Jane Smith": without what the document calls itself. */
    private String withoutDocument(String text) {
        List<Words.Word> words = Words.in(text);
        for (int length = Math.min(LONGEST_TITLE, words.size() - 1); length > 0; length--) {
            int end = words.get(length - 1).to();
            if (headings.titles().is(text.substring(0, end))) {
                return BEHIND_TITLE
                        .matcher(text.substring(end))
                        .replaceFirst("")
                        .strip();
            }
        }
        return text;
    }

    private Wording wording(String text) {
        if (headings.isHeading(text)
                || headings.titles().isIn(text)
                || labels.keyOf(text).isPresent()) {
            return new Wording(false, 0, false, false, 0);
        }
        boolean titled = NameShape.startsWithTitle(text);
        Likelihoods likely = pieces.of(text);
        double other = likely.of(PieceKind.TITLE)
                + likely.of(PieceKind.COMPANY)
                + likely.of(PieceKind.INSTITUTION)
                + (titled ? 0 : likely.of(PieceKind.DEGREE));
        return new Wording(true, names.of(text), titled, places.isPlace(text), other);
    }

    private static double score(Candidate candidate, Wording wording, double largest, @Nullable String email) {
        if (!wording.names()) {
            return -2;
        }
        String text = candidate.text();
        double known = wording.known();
        double score = 0.6 * known + (isIn(email, text) ? 0.6 : 0);
        ReadingLine line = candidate.line();
        score += isLargest(line, largest) ? 0.6 : 0;
        score += line.looks().level() > 0
                        || line.looks().bold()
                        || !line.looks().decoration().isEmpty()
                ? 0.15
                : 0;
        score += wording.titled() ? 0.4 : 0;
        score -= wording.place() ? 0.8 : 0;
        score -= isKana(text) ? 0.8 : 0; // how to read the name that stands beside it
        return score - (1 - 0.7 * known) * wording.other() * 0.8 - (NameShape.isUnspaced(text) && known == 0 ? 0.4 : 0);
    }

    /** A word of the name stands in the address. */
    private static boolean isIn(@Nullable String email, String text) {
        if (email == null) {
            return false;
        }
        String address = Words.fold(email).toLowerCase(Locale.ROOT);
        String local = address.substring(0, Math.max(0, address.indexOf('@')));
        return Words.of(text).stream().anyMatch(word -> word.length() > 2 && local.contains(word.replace(".", "")));
    }
}

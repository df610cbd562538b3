package dev.vitae.fit.jobs;

import dev.vitae.fit.taxonomy.Occupations;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where the title of a job stands: a company, a slogan or "Job description" may come before it.
 *
 * @param at which line holds it
 * @param text without a label: "Position: Nurse"
 */
record TitleLine(int at, String text) {

    /** The place of a title that shares its line with other text. */
    private static final int NO_LINE = -1;

    private static final int FIRST_LINES = 8;
    private static final int LONGEST = 120;
    private static final Pattern SENTENCES = Pattern.compile("(?<=\\p{L}{3})[.!?]\\s+\\p{Lu}|(?<=\\p{L})[。！？].");
    private static final String MARKS = " :：-–—!.…\"“”„«»,";

    private record Search(Wording wording, Occupations occupations, String language) {

        boolean namesOccupation(TitleLine title) {
            return !occupations.in(title.text, language).isEmpty();
        }

        /** What remains of a line behind the words that announce a title; nothing of a heading. */
        @Nullable
        TitleLine candidate(int at, JobLine line, boolean announced) {
            int label = wording.headings().endOfTitleLabel(line.text());
            String rest = stripped(line.text().substring(label));
            boolean whole = label == 0 || rest.isEmpty();
            boolean heading = !announced
                    && label == 0
                    && wording.headings()
                            .before(headOf(line.text()), line.item())
                            .isPresent();
            if (rest.isEmpty() || heading) {
                return null;
            }
            Optional<String> opening = opening(rest);
            if (opening.isPresent()) {
                TitleLine title = new TitleLine(NO_LINE, opening.get());
                return namesOccupation(title) ? title : null;
            }
            return rest.length() > LONGEST ? null : new TitleLine(at, whole ? line.text() : rest);
        }
    }

    static Optional<TitleLine> of(List<JobLine> lines, Wording wording, Occupations occupations, String language) {
        Search search = new Search(wording, occupations, language);
        @Nullable TitleLine first = null;
        @Nullable TitleLine sentence = null;
        boolean announced = false;
        boolean prose = false;
        for (int i = 0; i < Math.min(FIRST_LINES, lines.size()); i++) {
            JobLine line = lines.get(i);
            TitleLine title = search.candidate(i, line, announced);
            announced = title == null && wording.headings().endOfTitleLabel(line.text()) > 0;
            if (title == null) {
                prose |= line.text().length() > LONGEST;
                continue;
            }
            boolean says = isSentence(line.text());
            if (search.namesOccupation(title) && !says) {
                return Optional.of(title);
            }
            first = first == null && !prose && !line.item() ? title : first;
            sentence = sentence == null && says && search.namesOccupation(title) ? title : sentence;
        }
        return Optional.ofNullable(
                first != null && !isSentence(first.text) ? first : sentence != null ? sentence : first);
    }

    /** Where no line is a title, a sentence may announce the occupation: "We are looking for a nurse". */
    static Optional<String> inSentence(
            List<Clause> clauses, Wording wording, Occupations occupations, String language) {
        for (Clause clause : clauses.subList(0, Math.min(FIRST_LINES, clauses.size()))) {
            int from = wording.headings().endOfAnnouncement(clause.text());
            String rest = clause.text().substring(from, Math.min(clause.text().length(), from + LONGEST / 2));
            if (from > 0 && !occupations.in(rest, language).isEmpty()) {
                return Optional.of(rest);
            }
        }
        return Optional.empty();
    }

    private static String headOf(String text) {
        int colon = Math.max(text.indexOf(':'), text.indexOf('：'));
        return colon < 0 ? text : text.substring(0, colon);
    }

    private static boolean isSentence(String text) {
        return text.endsWith(".") || text.endsWith("。") || text.endsWith("!") || text.endsWith("?");
    }

    /** Several sentences in one line are no title, but the first of them may be: "Nurse. We need ..." */
    private static Optional<String> opening(String text) {
        Matcher end = SENTENCES.matcher(text);
        return text.length() > LONGEST / 2 && end.find()
                ? Optional.of(text.substring(0, end.start()))
                : Optional.empty();
    }

    private static String stripped(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && MARKS.indexOf(text.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && MARKS.indexOf(text.charAt(to - 1)) >= 0) {
            to--;
        }
        return text.substring(from, to);
    }
}

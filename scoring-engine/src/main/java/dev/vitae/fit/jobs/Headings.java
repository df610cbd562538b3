package dev.vitae.fit.jobs;

import dev.vitae.lexicon.Lexicon;
import dev.vitae.lexicon.PhraseIndex;
import dev.vitae.lexicon.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Headings and labels of job descriptions in one language. */
final class Headings {

    /** What stands under a heading. */
    enum Section {
        TASKS,
        REQUIRED,
        NICE,
        OFFER,
        COMPANY,
        APPLY,
        LOCATION,
        FACT
    }

    /** Words of a heading beside its phrase: "What we are looking for in you". */
    private static final int MOST_OTHER_WORDS = 3;

    private static final int LONGEST = 60;

    private static final Pattern PARENTHESES = Pattern.compile("[(（\\[]([^()（）\\[\\]]*)[)）\\]]");
    private static final String ENDS = ".,;。，；";

    private final PhraseIndex<Section> headings;
    private final PhraseIndex<Section> labels;
    private final PhraseIndex<Boolean> titles;

    Headings(Lexicon words) {
        SequencedMap<Section, List<String>> headingsOf = new LinkedHashMap<>();
        SequencedMap<Section, List<String>> labelsOf = new LinkedHashMap<>();
        for (Section section : Section.values()) {
            String name = section.name().toLowerCase(Locale.ROOT);
            headingsOf.put(section, words.of(name + "-heading"));
            List<String> both = new ArrayList<>(words.of(name + "-label"));
            both.addAll(words.of(name + "-heading"));
            labelsOf.put(section, both);
        }
        headings = new PhraseIndex<>(headingsOf);
        labels = new PhraseIndex<>(labelsOf);
        titles = new PhraseIndex<>(new LinkedHashMap<>(Map.of(true, words.of("title-label"))));
    }

    /** The section that a whole line opens. Of a line that looks like an item of a list, every word must belong to the heading. */
    Optional<Section> alone(String line, boolean item) {
        String head = PARENTHESES.matcher(line).replaceAll(" ").strip();
        if (head.isEmpty()
                || head.length() > LONGEST
                || head.indexOf(':') >= 0
                || head.indexOf('：') >= 0
                || ENDS.indexOf(head.charAt(head.length() - 1)) >= 0) {
            return Optional.empty();
        }
        Optional<Section> label = label(line);
        boolean small = Character.isLowerCase(head.codePointAt(0));
        return label.isPresent() || item || small ? label : about(head);
    }

    /** The section that the words before a colon open. */
    Optional<Section> before(String head, boolean item) {
        if (head.length() > LONGEST) {
            return Optional.empty();
        }
        Optional<Section> label = label(head);
        return label.isPresent() || item ? label : about(head);
    }

    /** The section whose heading or label this is, word for word; what stands in parentheses says more of it: "Skills (nice to have)". */
    Optional<Section> label(String text) {
        Matcher parentheses = PARENTHESES.matcher(text);
        Optional<Section> outside = exact(parentheses.replaceAll(" "));
        Optional<Section> inside = parentheses.reset().find() ? exact(parentheses.group(1)) : Optional.empty();
        boolean narrower = inside.filter(section -> section == Section.NICE || section == Section.REQUIRED)
                .isPresent();
        return outside.filter(section -> section == Section.REQUIRED).isPresent() && narrower ? inside : outside;
    }

    /** The section of which a sentence speaks from its first words on: "We offer a pension". */
    Optional<Section> startOf(String sentence) {
        return headings.in(sentence.substring(0, Math.min(LONGEST, sentence.length()))).stream()
                .filter(match -> Words.of(sentence.substring(0, match.from())).isEmpty())
                .map(PhraseIndex.Match::value)
                .findFirst();
    }

    /** Where the words end that announce a title, with the marks behind them; 0 where there are none. */
    int endOfTitleLabel(String line) {
        return titles.in(line.substring(0, Math.min(LONGEST, line.length()))).stream()
                .filter(match -> Words.of(line.substring(0, match.from())).isEmpty())
                .findFirst()
                .map(PhraseIndex.Match::to)
                .orElse(0);
    }

    /** The same words anywhere in a sentence. */
    int endOfAnnouncement(String sentence) {
        return titles.in(sentence).stream()
                .findFirst()
                .map(PhraseIndex.Match::to)
                .orElse(0);
    }

    private Optional<Section> exact(String text) {
        return labels.in(text).stream()
                .filter(match -> otherWords(text, match) == 0)
                .map(PhraseIndex.Match::value)
                .findFirst();
    }

    private Optional<Section> about(String head) {
        return headings.in(head).stream()
                .filter(match -> otherWords(head, match) <= MOST_OTHER_WORDS)
                .map(PhraseIndex.Match::value)
                .findFirst();
    }

    private static int otherWords(String head, PhraseIndex.Match<Section> match) {
        return Words.of(head.substring(0, match.from())).size()
                + Words.of(head.substring(match.to())).size();
    }
}

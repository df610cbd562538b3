package dev.vitae.fit.jobs;

import dev.vitae.lexicon.Lexicon;
import dev.vitae.lexicon.PhraseSet;
import java.util.List;
import java.util.regex.Pattern;

/** Tells a CV that was sent in place of a job description. */
final class CvInDisguise {

    /** Sections that a CV has and a job description hasn't. */
    private static final List<String> SECTIONS = List.of("experience", "education");

    private static final Pattern PERIOD = Pattern.compile("\\b(19|20)\\d\\d\\s*[-–—]\\s*((19|20)\\d\\d|\\p{L}+)");
    private static final int FEWEST_PERIODS = 2;

    private static final List<PhraseSet> HEADINGS = SECTIONS.stream()
            .map(key -> new PhraseSet(Lexicon.ofAllLanguages("headings").of(key)))
            .toList();

    private CvInDisguise() {}

    static boolean looksLikeCv(String text) {
        List<String> lines = text.lines().map(String::strip).toList();
        long sections = HEADINGS.stream()
                .filter(heading -> lines.stream().anyMatch(heading::is))
                .count();
        return sections == SECTIONS.size() && PERIOD.matcher(text).results().count() >= FEWEST_PERIODS;
    }
}

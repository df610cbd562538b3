package dev.vitae.engine.sections;

import dev.vitae.engine.reading.SignPattern;
import dev.vitae.lexicon.Lexicon;
import dev.vitae.lexicon.PhraseSet;
import dev.vitae.lexicon.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells what a heading announces. */
public final class HeadingLexicon {

    private static final Set<String> JOINTS = Set.of(
            "and", "&", "/", "+", "und", "et", "y", "e", "i", "och", "og", "en", "a", "si", "sau", "ve", "и", "و", "及",
            "与", "和", "と", "・", "|", ",");
    private static final SignPattern JOINT_SIGNS = new SignPattern("&/+|,・と与及和", "[&/+|,・と与及和]");
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final int LONGEST = 8;

    private final Map<String, SectionKind> kinds = new HashMap<>();
    private final Map<SectionKind, PhraseSet> phrases = new HashMap<>();
    private final PhraseSet certificates;
    private final PhraseSet titles;

    public HeadingLexicon() {
        Map<SectionKind, List<String>> telling = new HashMap<>();
        Lexicon headings = Lexicon.ofAllLanguages("headings");
        certificates = new PhraseSet(singleWords(headings.of("certifications")));
        titles = headings.set("title");
        headings.all().forEach((key, all) -> {
            for (String phrase : all) {
                boolean both = key.equals("courses") && certificates.isIn(phrase); // "Courses and certificates"
                SectionKind kind = both ? SectionKind.CERTIFICATIONS : SectionKind.ofKey(key);
                kinds.putIfAbsent(normal(Words.of(phrase)), kind);
                telling.computeIfAbsent(kind, k -> new ArrayList<>()).add(phrase);
            }
        });
        telling.forEach((kind, all) -> phrases.put(kind, new PhraseSet(all)));
    }

    private static List<String> singleWords(List<String> phrases) {
        return phrases.stream().filter(phrase -> Words.of(phrase).size() == 1).toList();
    }

    /** The kind of section that a text announces when it stands above one. */
    Optional<SectionKind> kindOf(String text) {
        List<String> words = Words.of(text);
        if (words.isEmpty() || words.size() > LONGEST) {
            return Optional.empty();
        }
        SectionKind kind = kinds.get(normal(words));
        if (kind != null) {
            return Optional.of(kind);
        }
        boolean joined = JOINT_SIGNS.mayBeIn(text) || words.stream().anyMatch(JOINTS::contains);
        return joined ? ofParts(text) : Optional.empty();
    }

    /** Whether a text is what stands above a section, or what a CV calls itself, and nothing else. */
    public boolean isHeading(String text) {
        List<String> words = Words.of(text);
        for (PhraseSet kind : phrases.values()) {
            if (kind.is(words)) {
                return true;
            }
        }
        return false;
    }

    /** What a CV calls itself. */
    public PhraseSet titles() {
        return titles;
    }

    /** Whether a heading names certificates, be it among other things. */
    boolean namesCertificates(String text) {
        return certificates.isIn(text);
    }

    /** The kind whose longest phrase stands in the text, for a line that looks like a heading but has more words to it. */
    Optional<SectionKind> kindWithin(String text) {
        @Nullable SectionKind best = null;
        int longest = 0;
        List<String> words = Words.of(text);
        for (Map.Entry<SectionKind, PhraseSet> kind : phrases.entrySet()) {
            int length =
                    kind.getKey() == SectionKind.TITLE ? 0 : kind.getValue().longestIn(words);
            if (length > longest) {
                longest = length;
                best = kind.getKey();
            }
        }
        return Optional.ofNullable(best);
    }

    /** "Skills and Interests": the first part decides, where every part is known. */
    private Optional<SectionKind> ofParts(String text) {
        List<SectionKind> found = new ArrayList<>();
        List<String> part = new ArrayList<>();
        for (String word : SPACE.split(JOINT_SIGNS.replaceAll(text, " $0 ").strip(), -1)) {
            if (JOINTS.contains(Words.fold(word))) {
                if (!addKind(part, found)) {
                    return Optional.empty();
                }
                part.clear();
            } else {
                part.add(word);
            }
        }
        return addKind(part, found) ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private boolean addKind(List<String> part, List<SectionKind> found) {
        SectionKind kind = kinds.get(normal(Words.of(String.join(" ", part))));
        if (kind == null) {
            return false;
        }
        found.add(kind);
        return true;
    }

    private static String normal(List<String> words) {
        StringBuilder text = new StringBuilder();
        for (String word : words) {
            text.append(text.isEmpty() ? "" : " ").append(word.equals("&") ? "and" : word);
        }
        return text.toString();
    }
}

package dev.vitae.engine.redaction;

import dev.vitae.common.candidate.RedactionKind;
import dev.vitae.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what stands behind a label: "Date of birth: 12 May 1985", "Nationality British". The label itself may stay. */
final class LabelledFinder implements TextFinder {

    private static final Map<String, RedactionKind> KINDS = Map.of(
            "birth", RedactionKind.AGE,
            "age", RedactionKind.AGE,
            "gender", RedactionKind.GENDER,
            "marital", RedactionKind.GENDER,
            "nationality", RedactionKind.NATIONALITY,
            "location", RedactionKind.ADDRESS,
            "email", RedactionKind.CONTACT,
            "phone", RedactionKind.CONTACT,
            "linkedin", RedactionKind.CONTACT,
            "website", RedactionKind.CONTACT);

    /** Of these a label alone, far from any detail of the person, says something else: a project has a name and a place. */
    private static final Set<RedactionKind> PERSON_ONLY =
            Set.of(RedactionKind.ADDRESS, RedactionKind.CONTACT, RedactionKind.NAME);

    private static final Pattern COLON = Pattern.compile("^[.)]?(?:\\s{0,2}[:：]\\s*|\\s*\\t\\s*[:：]?\\s*)");
    private static final Pattern END = Pattern.compile("\\s*(?:[\\t\\n|•·∙●▪◦■;]|\\s[–—-]\\s)");
    private static final Pattern AGE_VALUE = Pattern.compile("^[\\s:]{0,3}\\d{2}(?!\\d)");
    private static final int LONGEST_LABEL_GAP = 3;

    private final PlacedPhrases<String> labels = new PlacedPhrases<>();

    LabelledFinder() {
        Lexicon.ofAllLanguages("labels").all().forEach((key, phrases) -> {
            if (!key.equals("street")) {
                labels.add(key, phrases);
            }
        });
    }

    /** What stands behind a label of this key, as often as there is one with a colon or a wide gap. */
    List<String> valuesOf(String key, String text) {
        return values(text, PlacedWord.of(text)).stream()
                .filter(value -> value.key().equals(key))
                .map(value -> text.substring(value.start(), value.end()))
                .toList();
    }

    @Override
    public void find(PrintedText printed, List<PlacedWord> words, List<Mark> marks) {
        String text = printed.text();
        boolean person = printed.isAboutPerson();
        for (Value value : values(text, words)) {
            RedactionKind kind = KINDS.get(value.key());
            if (kind != null && (person || !PERSON_ONLY.contains(kind))) {
                marks.add(new Mark(kind, value.start(), value.end()));
            }
        }
        for (PlacedPhrases.Hit<String> hit : labels.find(text, words)) {
            withoutColon(hit, text, person, marks);
        }
    }

    private record Value(String key, int start, int end) {}

    private List<Value> values(String text, List<PlacedWord> words) {
        if (text.indexOf(':') < 0 && text.indexOf('：') < 0 && text.indexOf('\t') < 0) {
            return List.of();
        }
        List<PlacedPhrases.Hit<String>> hits = labels.find(text, words).stream()
                .filter(hit -> colonAfter(text, hit.end()) > 0)
                .toList();
        List<Value> values = new ArrayList<>();
        for (int i = 0; i < hits.size(); i++) {
            int start = colonAfter(text, hits.get(i).end());
            int end = i + 1 < hits.size() ? hits.get(i + 1).start() : text.length();
            end = Math.min(end, endOfCell(text, start));
            if (end > start) {
                values.add(new Value(hits.get(i).key(), start, trimmedEnd(text, start, end)));
            }
        }
        return values;
    }

    /** "Born 12 May 1985", "Date of birth 12.05.1985", "Age 34": the value has to look like one. */
    private static void withoutColon(PlacedPhrases.Hit<String> hit, String text, boolean person, List<Mark> marks) {
        if (hit.key().equals("birth")) {
            BirthDates.endBehind(text, hit.end(), person || hit.words() > 1)
                    .ifPresent(end -> marks.add(new Mark(RedactionKind.AGE, skipSpace(text, hit.end()), end)));
        } else if (hit.key().equals("age") && person) {
            Matcher age = AGE_VALUE.matcher(text.substring(hit.end()));
            if (age.find()) {
                marks.add(new Mark(RedactionKind.AGE, skipSpace(text, hit.end()), hit.end() + age.end()));
            }
        }
    }

    /** Behind the colon that follows, or -1. */
    private static int colonAfter(String text, int end) {
        Matcher colon = COLON.matcher(text.substring(end, Math.min(text.length(), end + LONGEST_LABEL_GAP + 5)));
        return colon.find() ? end + colon.end() : -1;
    }

    private static int endOfCell(String text, int from) {
        Matcher end = END.matcher(text);
        return end.find(from) ? end.start() : text.length();
    }

    private static int trimmedEnd(String text, int start, int end) {
        int trimmed = end;
        while (trimmed > start + 1 && " ,(".indexOf(text.charAt(trimmed - 1)) >= 0) {
            trimmed--;
        }
        return trimmed;
    }

    private static int skipSpace(String text, int from) {
        int start = from;
        while (start < text.length() && (Character.isWhitespace(text.charAt(start)) || text.charAt(start) == ':')) {
            start++;
        }
        return start;
    }
}

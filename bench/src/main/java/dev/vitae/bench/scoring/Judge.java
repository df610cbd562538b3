package dev.vitae.bench.scoring;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Says of single values of a prediction whether they are right, by the rules that score the whole: a single-valued field
 * agrees, an item is in the label's set (a language with its proficiency), a slot equals that of the paired entry. A text
 * (profile, description) counts as right where its words reach an F1 of 0.9.
 */
public final class Judge {

    private static final double RIGHT_TEXT = 0.9;
    private static final Pattern PATH = Pattern.compile("(\\w+)(?:\\[(\\d{1,6})])?(?:\\.(\\w+))?");
    private static final Map<String, Slot> SLOTS = Map.of(
            "title", Slot.TITLE,
            "company", Slot.COMPANY,
            "degree", Slot.DEGREE,
            "institution", Slot.INSTITUTION,
            "start_date", Slot.START,
            "end_date", Slot.END,
            "is_current", Slot.END);

    private final CandidateValues labelled;
    private final CandidateValues predicted;
    private final Pairing experience;
    private final Pairing education;

    public Judge(CandidateValues labelled, CandidateValues predicted) {
        this.labelled = labelled;
        this.predicted = predicted;
        this.experience = pairing(EntryKind.EXPERIENCE);
        this.education = pairing(EntryKind.EDUCATION);
    }

    /**
     * Whether a value is right; empty where there is none or its kind is not scored.
     *
     * @param path as in evidence, such as {@code experience[1].company}
     */
    public Optional<Verdict> of(String path) {
        Matcher parts = PATH.matcher(path);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String property = parts.group(3);
        int index = parts.group(2) == null ? -1 : Integer.parseInt(parts.group(2));
        return Field.ofKey(parts.group(1)).flatMap(field -> switch (field) {
            case SKILLS, CERTIFICATIONS -> item(field, index);
            case LANGUAGES -> language(index);
            case EXPERIENCE -> slot(EntryKind.EXPERIENCE, experience, index, property);
            case EDUCATION -> slot(EntryKind.EDUCATION, education, index, property);
            case PROFILE -> text(field.key(), labelled.tokens(field), predicted.tokens(field));
            case LANGUAGES_PROFICIENCY, DESCRIPTION -> Optional.empty();
            default -> single(field);
        });
    }

    private Optional<Verdict> single(Field field) {
        boolean there = field == Field.TOTAL_EXPERIENCE_YEARS
                ? predicted.years().isPresent()
                : !predicted.text(field).isEmpty();
        return there
                ? Optional.of(new Verdict(field.key(), Agreement.on(field, labelled, predicted)))
                : Optional.empty();
    }

    private Optional<Verdict> item(Field field, int index) {
        String item = CandidateValues.normalized(predicted.item(field, index));
        return item.isEmpty()
                ? Optional.empty()
                : Optional.of(new Verdict(field.key(), labelled.items(field).contains(item)));
    }

    private Optional<Verdict> language(int index) {
        JsonNode item = predicted.item(Field.LANGUAGES, index);
        SpokenLanguage language = CandidateValues.language(item);
        return language.language().isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Verdict(Field.LANGUAGES.key(), labelled.languages().contains(language)));
    }

    private Pairing pairing(EntryKind kind) {
        return Pairing.of(labelled.entries(kind), predicted.entries(kind), kind);
    }

    private static Optional<Verdict> slot(EntryKind kind, Pairing pairing, int index, @Nullable String property) {
        if (property == null || index < 0 || index >= pairing.predicted().size()) {
            return Optional.empty();
        }
        EntryValues prediction = pairing.predicted().get(index);
        EntryValues label = pairing.labelOf(index);
        if (property.equals("description")) {
            return text("description", label.description(), prediction.description());
        }
        Slot slot = SLOTS.get(property);
        return slot != null && prediction.has(slot)
                ? Optional.of(new Verdict(kind.key(slot), prediction.agrees(label, slot)))
                : Optional.empty();
    }

    private static Optional<Verdict> text(String kind, List<String> labelled, List<String> predicted) {
        return predicted.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Verdict(kind, Count.ofBags(labelled, predicted).f1() >= RIGHT_TEXT));
    }
}

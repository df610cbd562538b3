package dev.vitae.engine.fields;

import dev.vitae.common.candidate.Warning;
import dev.vitae.engine.layout.HiddenText;
import dev.vitae.engine.layout.HiddenText.Reason;
import dev.vitae.engine.layout.LayoutDocument;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Says how much text was left out because nobody sees it: one warning for each reason. */
final class HiddenTextWarnings {

    /** Fewer characters without width come with copied text, and hide nothing. */
    private static final int MANY = 10;

    private HiddenTextWarnings() {}

    static List<Warning> of(LayoutDocument document) {
        Map<Reason, List<HiddenText>> byReason = new EnumMap<>(Reason.class);
        for (HiddenText hidden : document.hidden()) {
            byReason.computeIfAbsent(hidden.reason(), reason -> new ArrayList<>())
                    .add(hidden);
        }
        List<Warning> warnings = new ArrayList<>();
        byReason.forEach((reason, hidden) -> warnings.add(warning(reason, hidden, document.paged())));
        return warnings;
    }

    private static Warning warning(Reason reason, List<HiddenText> hidden, boolean paged) {
        int characters = hidden.stream().mapToInt(HiddenText::characters).sum();
        String message = (characters == 1 ? "1 character " : characters + " characters ")
                + words(reason)
                + (characters == 1 ? " was not read" : " were not read");
        return new Warning(code(reason, characters), paged ? message + pages(hidden) : message);
    }

    private static String code(Reason reason, int characters) {
        return reason == Reason.ZERO_WIDTH && characters < MANY ? "invisible_characters" : "hidden_text";
    }

    private static String words(Reason reason) {
        return switch (reason) {
            case MARKED_HIDDEN -> "marked as hidden";
            case COMMENT -> "in comments";
            case DELETED -> "in deleted passages";
            case INVISIBLE_INK -> "drawn as invisible text";
            case TRANSPARENT -> "drawn fully transparent";
            case WHITE_ON_WHITE -> "printed white on white";
            case OWN_BACKGROUND -> "printed in the colour of their background";
            case COVERED -> "under a shape or image";
            case TOO_SMALL -> "too small to be seen";
            case OFF_PAGE -> "outside the page";
            case CLIPPED -> "outside the visible part of the page";
            case ZERO_WIDTH -> "without width";
            case TAGS -> "that carry hidden tags";
        };
    }

    private static String pages(List<HiddenText> hidden) {
        String numbers = hidden.stream()
                .map(text -> Integer.toString(text.page()))
                .distinct()
                .collect(Collectors.joining(", "));
        return (numbers.contains(",") ? " (pages " : " (page ") + numbers + ")";
    }
}

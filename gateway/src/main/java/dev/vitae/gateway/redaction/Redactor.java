package dev.vitae.gateway.redaction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.vitae.common.candidate.RedactionKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Takes out of a stored document what a blind review must not see: the fields that hold it, and in all texts the places that
 * the engine has marked, which read {@code [name]} and the like afterwards.
 */
public final class Redactor {

    /** Addresses and links carry the name as a rule, in one spelling or another. */
    private static final Map<RedactionKind, List<String>> FIELDS = Map.of(
            RedactionKind.NAME, List.of("name", "email", "linkedin", "websites"),
            RedactionKind.CONTACT, List.of("email", "phone", "phone_e164", "linkedin", "websites"),
            RedactionKind.NATIONALITY, List.of("nationality"),
            RedactionKind.ADDRESS, List.of("location", "normalized_location"),
            RedactionKind.PHOTO, List.of("photo_present"));

    private static final List<String> EDUCATION_DATES = List.of("start_date", "end_date");

    private final Set<RedactionKind> kinds;
    private final Map<String, List<Span>> spans = new HashMap<>();

    private record Span(String kind, int start, int end) {}

    /** What is an address as well as a name is called an address. */
    private static final Comparator<Span> ORDER = Comparator.comparingInt(Span::start)
            .thenComparing(span -> span.kind().equals(RedactionKind.NAME.text()));

    private Redactor(Set<RedactionKind> kinds, JsonNode document) {
        this.kinds = kinds;
        for (JsonNode mark : document.path("redactions")) {
            RedactionKind.of(mark.path("kind").asText())
                    .filter(kinds::contains)
                    .ifPresent(kind -> spans.computeIfAbsent(mark.path("field").asText(), field -> new ArrayList<>())
                            .add(new Span(
                                    kind.text(),
                                    mark.path("start").asInt(),
                                    mark.path("end").asInt())));
        }
        spans.values().forEach(marks -> marks.sort(ORDER));
    }

    /** Redacts candidate, evidence and self check of the document, in place. */
    public static void redact(ObjectNode document, Collection<RedactionKind> kinds) {
        if (!kinds.isEmpty()) {
            new Redactor(EnumSet.copyOf(kinds), document).redact(document);
        }
    }

    private void redact(ObjectNode document) {
        ObjectNode candidate = (ObjectNode) document.path("candidate");
        cut(candidate, "");
        cut(document.path("evidence"), "evidence");
        kinds.forEach(kind -> FIELDS.getOrDefault(kind, List.of()).forEach(field -> empty(candidate, field)));
        if (kinds.contains(RedactionKind.NAME) || kinds.contains(RedactionKind.CONTACT)) {
            candidate.path("projects").forEach(project -> ((ObjectNode) project).putNull("url"));
        }
        if (kinds.contains(RedactionKind.DATES_OF_EDUCATION)) {
            candidate
                    .path("education")
                    .forEach(course -> EDUCATION_DATES.forEach(date -> ((ObjectNode) course).putNull(date)));
            drop(
                    candidate.path("normalized_dates"),
                    dates -> dates.path("section").asText().equals("education"));
        }
        drop(document.path("evidence"), line -> isGone(line.path("field").asText()));
        drop(document.path("self_check"), check -> isGone(check.path("field").asText()));
        document.putArray("redactions");
    }

    /** Cuts the marked places out of every text below. */
    private void cut(JsonNode node, String path) {
        switch (node) {
            case ObjectNode object ->
                object.properties().forEach(child -> {
                    String childPath = path.isEmpty() ? child.getKey() : path + "." + child.getKey();
                    if (child.getValue() instanceof TextNode text) {
                        child.setValue(without(text, childPath));
                    } else {
                        cut(child.getValue(), childPath);
                    }
                });
            case ArrayNode array -> {
                for (int i = 0; i < array.size(); i++) {
                    String childPath = path + "[" + i + "]";
                    if (array.get(i) instanceof TextNode text) {
                        array.set(i, without(text, childPath));
                    } else {
                        cut(array.get(i), childPath);
                    }
                }
            }
            default -> {}
        }
    }

    private TextNode without(TextNode node, String path) {
        List<Span> marks = spans.get(path);
        if (marks == null) {
            return node;
        }
        String text = node.textValue();
        StringBuilder left = new StringBuilder();
        int at = 0;
        for (Span mark : marks) {
            int end = Math.min(mark.end(), text.length());
            if (mark.start() >= at && mark.start() < end) {
                left.append(text, at, mark.start())
                        .append('[')
                        .append(mark.kind())
                        .append(']');
            }
            at = Math.max(at, end);
        }
        return TextNode.valueOf(left.append(text.substring(at)).toString());
    }

    private boolean isGone(String field) {
        boolean date = kinds.contains(RedactionKind.DATES_OF_EDUCATION)
                && field.startsWith("education[")
                && EDUCATION_DATES.stream().anyMatch(field::endsWith);
        boolean link = field.startsWith("projects[") && field.endsWith(".url");
        int index = field.indexOf('[');
        String whole = index < 0 ? field : field.substring(0, index);
        return date
                || (link && (kinds.contains(RedactionKind.NAME) || kinds.contains(RedactionKind.CONTACT)))
                || kinds.stream()
                        .anyMatch(kind -> FIELDS.getOrDefault(kind, List.of()).contains(whole));
    }

    private static void empty(ObjectNode candidate, String field) {
        JsonNode value = candidate.path(field);
        if (value.isArray()) {
            candidate.putArray(field);
        } else if (value.isBoolean()) {
            candidate.put(field, false);
        } else {
            candidate.putNull(field);
        }
    }

    private static void drop(JsonNode list, Predicate<JsonNode> which) {
        if (list instanceof ArrayNode array) {
            array.removeIf(which);
        }
    }
}

package dev.vitae.fit.jobs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes lines apart at their labels: "Essential: a nursing diploma; triage. Desirable: wound care." */
final class Segments {

    private static final String COLONS = ":：";
    private static final String STARTS = ".;!?|•·●。；！？\t";
    /** How far before a colon its label may begin. */
    private static final int REACH = 64;

    private static final Pattern DASH = Pattern.compile("\\s+[–—-]\\s+");

    private final Headings headings;

    /** What a label opens, and the text behind it; before the first label there is no section. */
    record Segment(Headings.@Nullable Section section, String label, String text) {}

    Segments(Headings headings) {
        this.headings = headings;
    }

    List<Segment> of(JobLine line) {
        String text = line.text();
        List<Segment> segments = new ArrayList<>();
        Headings.@Nullable Section section = null;
        String label = "";
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            if (COLONS.indexOf(text.charAt(i)) >= 0) {
                int start = startOfLabel(text, i, from);
                String head = text.substring(start, i).strip();
                Optional<Headings.Section> opened = headings.before(head, line.item() || start > 0);
                if (opened.isPresent()) {
                    add(segments, section, label, text.substring(from, start));
                    section = opened.get();
                    label = head;
                    from = i + 1;
                }
            }
        }
        if (segments.isEmpty() && section == null && !line.item()) {
            return ofDash(text);
        }
        add(segments, section, label, text.substring(from));
        return segments;
    }

    /** A dash parts a label from its text only where the label stands there word for word. */
    private List<Segment> ofDash(String text) {
        String[] parts = DASH.split(text.substring(0, Math.min(REACH, text.length())), 2);
        Optional<Headings.Section> opened = parts.length < 2 ? Optional.empty() : headings.label(parts[0]);
        return opened.isEmpty()
                ? List.of(new Segment(null, "", text))
                : List.of(new Segment(
                        opened.get(),
                        parts[0],
                        text.substring(parts[0].length()).replaceFirst("^\\s+[–—-]\\s+", "")));
    }

    private static void add(List<Segment> segments, Headings.@Nullable Section section, String label, String text) {
        if (section != null || !text.isBlank()) {
            segments.add(new Segment(section, label, text.strip()));
        }
    }

    private static int startOfLabel(String text, int colon, int from) {
        int start = colon;
        while (start > from && colon - start < REACH && !isStart(text, start - 1)) {
            start--;
        }
        return start;
    }

    /** A full stop inside of a word or a number starts nothing. */
    private static boolean isStart(String text, int at) {
        char c = text.charAt(at);
        boolean inside = c == '.' && at + 1 < text.length() && !Character.isWhitespace(text.charAt(at + 1));
        return STARTS.indexOf(c) >= 0 && !inside;
    }
}

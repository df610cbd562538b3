package dev.vitae.engine.readers.pdf;

import dev.vitae.engine.layout.Box;
import dev.vitae.engine.layout.Span;
import dev.vitae.lexicon.Words;
import java.util.ArrayList;
import java.util.List;

/** Words on one base line without a wide gap between them: the smallest thing that reading order moves about. */
record Segment(List<Span> spans, Box box, double baseline, double size) {

    Segment {
        spans = List.copyOf(spans);
    }

    String text() {
        if (spans.size() == 1) {
            return spans.getFirst().text();
        }
        StringBuilder text = new StringBuilder();
        spans.forEach(span -> text.append(span.text()));
        return text.toString();
    }

    /** This segment and the row that it goes on in. */
    Segment followedBy(List<Segment> row) {
        List<Span> all = new ArrayList<>(spans);
        Box both = box;
        for (Segment next : row) {
            Span last = all.removeLast();
            all.add(new Span(last.text() + between(last.text(), next.text()), last.style(), last.box()));
            all.addAll(next.spans());
            both = both.union(next.box());
        }
        return new Segment(all, both, baseline, size);
    }

    /** Text without spaces goes on without one, and so does a word that is broken at its hyphen. */
    private static String between(String text, String next) {
        int last = text.codePointBefore(text.length());
        int first = next.codePointAt(0);
        boolean unspaced = Words.isUnspaced(last) || Words.isUnspaced(first);
        boolean word = text.length() > 1
                && last == '-'
                && Character.isLetter(text.codePointBefore(text.length() - 1))
                && Character.isLowerCase(first);
        return unspaced || word ? "" : " ";
    }

    boolean sharesRowWith(Segment other) {
        return Math.abs(baseline - other.baseline) < 0.45 * Math.min(size, other.size)
                || Math.abs(baseline - other.baseline) < 0.2 * Math.max(size, other.size);
    }
}

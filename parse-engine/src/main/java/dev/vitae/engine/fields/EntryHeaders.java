package dev.vitae.engine.fields;

import dev.vitae.engine.fields.EntryAnchors.Anchor;
import dev.vitae.engine.reading.ReadingLine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Finds how many lines around its period each header takes. The same number of lines stands above, and below, in most headers of a
 * section; of all such pairs of numbers the one wins whose headers make the most sense.
 */
final class EntryHeaders {

    private static final int MOST_ABOVE = 3;
    private static final int MOST_BELOW = 3;
    private static final int LONGEST = 150;
    /** "Tools: hammer, saw". */
    private static final Pattern LABELLED_LIST = Pattern.compile("^\\p{L}[^:：,\\d]{1,30}[:：]\\s?[^,、]+[,、].*");

    private static final double USABLE = -1.2;

    /** The lines of a header: from its first to behind its last. */
    record Header(Anchor anchor, int start, int end) {}

    private final EntryWords words;
    private final PieceSplitter splitter;
    private final HeaderPieces pieces;

    EntryHeaders(EntryWords words, PieceSplitter splitter, HeaderPieces pieces) {
        this.words = words;
        this.splitter = splitter;
        this.pieces = pieces;
    }

    List<Header> around(List<Anchor> anchors, List<ReadingLine> lines, EntrySense sense) {
        double[] worth = new double[lines.size()];
        for (int i = 0; i < worth.length; i++) {
            worth[i] = worth(lines.get(i), sense);
        }
        Map<Header, Double> scores = new HashMap<>();
        List<Header> best = List.of();
        double most = Double.NEGATIVE_INFINITY;
        for (int above = 0; above <= MOST_ABOVE; above++) {
            for (int below = 0; below <= MOST_BELOW && above + below <= 4; below++) {
                List<Header> headers = headers(anchors, worth, above, below);
                double score = -0.1 * (above + below);
                for (Header header : headers) {
                    score += scores.computeIfAbsent(header, one -> score(one, lines, worth, sense));
                }
                if (score > most) {
                    most = score;
                    best = headers;
                }
            }
        }
        return best;
    }

    /** With the lines above and below that can be of a header, as no line behind a bullet can. */
    private static List<Header> headers(List<Anchor> anchors, double[] worth, int above, int below) {
        int[] starts = new int[anchors.size() + 1];
        starts[anchors.size()] = worth.length;
        for (int i = 0; i < anchors.size(); i++) {
            int anchor = anchors.get(i).index();
            int least = i == 0 ? 0 : anchors.get(i - 1).index() + 1;
            int start = anchor;
            while (start > least && anchor - start < above && worth[start - 1] > USABLE) {
                start--;
            }
            starts[i] = start;
        }
        List<Header> headers = new ArrayList<>();
        for (int i = 0; i < anchors.size(); i++) {
            int end = anchors.get(i).index() + 1;
            while (end < starts[i + 1] && end - anchors.get(i).index() <= below && worth[end] > USABLE) {
                end++;
            }
            headers.add(new Header(anchors.get(i), starts[i], end));
        }
        return headers;
    }

    /** How much a line looks like one of a header, as a logarithm. */
    private double worth(ReadingLine line, EntrySense sense) {
        String text = line.text();
        boolean note =
                words.isNote(text) || (text.indexOf('\t') > 0 && words.notes().startsText(text));
        if (line.bullet()
                || LABELLED_LIST.matcher(text).matches()
                || line.isProse()
                || text.length() > LONGEST
                || note
                || words.grades().is(text)) {
            return -6;
        }
        double worth = 0;
        List<String> parts = splitter.split(text, sense, PieceSplitter.Parting.ALL);
        for (String piece : parts) {
            worth += Math.clamp(sense.of(piece).header(), -3, 2);
        }
        worth = parts.isEmpty() ? -1 : worth / parts.size();
        worth += line.looks().bold() || line.looks().italic() ? 0.8 : 0;
        worth -= Character.isLowerCase(text.codePointAt(0)) ? 1.5 : 0;
        worth -= text.endsWith(".") && text.indexOf(' ') > 0 ? 0.8 : 0;
        return worth;
    }

    private double score(Header header, List<ReadingLine> lines, double[] worth, EntrySense sense) {
        double score = 0;
        for (int i = header.start(); i < header.end(); i++) {
            score += i == header.anchor().index() ? 0 : 0.35 * Math.min(1.5, worth[i]);
        }
        score += pieces.assigned(header, lines, sense).score();
        ReadingLine first = lines.get(header.start());
        if (header.start() == 0
                || first.startsBlock()
                || lines.get(header.start() - 1).bullet()) {
            score += 0.8;
        } else if (worth[header.start() - 1] > 0) {
            score -= 0.8;
        }
        return score;
    }
}

package dev.vitae.engine.fields;

import dev.vitae.engine.fields.EntryAnchors.Anchor;
import dev.vitae.engine.reading.ReadingLine;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds how many lines around its period each header takes. The same number of lines stands above, and below, in most headers of a
 * section; of all such pairs of numbers the one wins whose headers make the most sense.
 */
final class EntryHeaders {

    private static final int MOST_ABOVE = 3;
    private static final int MOST_BELOW = 3;
    private static final int LONGEST = 150;
    private static final double USABLE = -1.2;

    /** The lines of a header: from its first to behind its last. */
    record Header(Anchor anchor, int start, int end) {}

    private final EntryWords words;
    private final PieceSplitter splitter;

    EntryHeaders(EntryWords words, PieceSplitter splitter) {
        this.words = words;
        this.splitter = splitter;
    }

    List<Header> around(List<Anchor> anchors, List<ReadingLine> lines, EntrySense sense) {
        double[] worth = new double[lines.size()];
        for (int i = 0; i < worth.length; i++) {
            worth[i] = worth(lines.get(i), sense);
        }
        List<Header> best = List.of();
        double most = Double.NEGATIVE_INFINITY;
        for (int above = 0; above <= MOST_ABOVE; above++) {
            for (int below = 0; below <= MOST_BELOW && above + below <= 4; below++) {
                List<Header> headers = headers(anchors, lines, worth, above, below);
                double score = -0.1 * (above + below);
                for (Header header : headers) {
                    score += score(header, lines, worth, sense);
                }
                if (score > most) {
                    most = score;
                    best = headers;
                }
            }
        }
        return best;
    }

    private static List<Header> headers(
            List<Anchor> anchors, List<ReadingLine> lines, double[] worth, int above, int below) {
        int[] starts = new int[anchors.size() + 1];
        starts[anchors.size()] = lines.size();
        for (int i = 0; i < anchors.size(); i++) {
            int anchor = anchors.get(i).index();
            int least = i == 0 ? 0 : anchors.get(i - 1).index() + 1;
            int start = anchor;
            while (start > least && anchor - start < above && worth[start - 1] > USABLE && !endsHeader(lines, start)) {
                start--;
            }
            starts[i] = start;
        }
        List<Header> headers = new ArrayList<>();
        for (int i = 0; i < anchors.size(); i++) {
            int end = anchors.get(i).index() + 1;
            while (end < starts[i + 1]
                    && end - anchors.get(i).index() <= below
                    && worth[end] > USABLE
                    && !startsBody(lines, end)) {
                end++;
            }
            headers.add(new Header(anchors.get(i), starts[i], end));
        }
        return headers;
    }

    /** A new page or a new column may stand within a header, but white space much wider than its own parts it from what is above. */
    private static boolean endsHeader(List<ReadingLine> lines, int index) {
        return index < lines.size() && lines.get(index - 1).bullet();
    }

    private static boolean startsBody(List<ReadingLine> lines, int index) {
        return lines.get(index).bullet();
    }

    /** How much a line looks like one of a header, as a logarithm. */
    private double worth(ReadingLine line, EntrySense sense) {
        String text = line.text();
        boolean note = words.notes().startsText(text) && (text.indexOf(':') > 0 || text.indexOf('\t') > 0);
        if (line.bullet()
                || line.isProse()
                || text.length() > LONGEST
                || note
                || words.grades().is(text)) {
            return -6;
        }
        double worth = 0;
        List<String> pieces = splitter.split(text, sense);
        for (String piece : pieces) {
            worth += Math.clamp(sense.of(piece).header(), -3, 2);
        }
        worth = pieces.isEmpty() ? -1 : worth / pieces.size();
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
        List<EntrySense.Fit> fits = pieces(header, lines, sense, Set.of()).stream()
                .map(piece -> sense.of(piece.text()))
                .toList();
        score += Assignment.of(fits).score();
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

    /** The pieces of each header, in the order printed. */
    List<List<Piece>> pieces(List<Header> headers, List<ReadingLine> lines, EntrySense sense) {
        List<List<Piece>> pieces = headers.stream()
                .map(header -> pieces(header, lines, sense, Set.of()))
                .toList();
        Set<Integer> parted = linesParted(headers, lines, pieces);
        return parted.isEmpty()
                ? pieces
                : headers.stream()
                        .map(header -> pieces(header, lines, sense, parted))
                        .toList();
    }

    /** The lines, counted from that of the period, that most headers part at a comma. */
    private static Set<Integer> linesParted(List<Header> headers, List<ReadingLine> lines, List<List<Piece>> pieces) {
        Set<Integer> parted = new HashSet<>();
        for (int offset = -MOST_ABOVE; offset <= MOST_BELOW; offset++) {
            int cut = 0;
            int whole = 0;
            for (int i = 0; i < headers.size(); i++) {
                int at = headers.get(i).anchor().index() + offset;
                int here = offset;
                boolean comma = at >= headers.get(i).start()
                        && at < headers.get(i).end()
                        && lines.get(at).text().contains(", ");
                boolean several = pieces.get(i).stream()
                                .filter(piece -> piece.offset() == here)
                                .count()
                        > 1;
                cut += comma && several ? 1 : 0;
                whole += comma && !several ? 1 : 0;
            }
            if (whole > 0 && cut >= whole) {
                parted.add(offset);
            }
        }
        return parted;
    }

    private List<Piece> pieces(Header header, List<ReadingLine> lines, EntrySense sense, Set<Integer> parted) {
        List<Piece> pieces = new ArrayList<>();
        for (int i = header.start(); i < header.end(); i++) {
            ReadingLine line = lines.get(i);
            int offset = i - header.anchor().index();
            String text = offset == 0 ? header.anchor().match().without(line.text()) : line.text();
            int index = 0;
            for (String piece : splitter.split(text, sense, parted.contains(offset))) {
                pieces.add(new Piece(piece, line, offset, index++));
            }
        }
        return pieces;
    }
}

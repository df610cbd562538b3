package dev.vitae.engine.fields;

import dev.vitae.engine.fields.EntryHeaders.Header;
import dev.vitae.engine.fields.PieceSplitter.Parting;
import dev.vitae.engine.reading.ReadingLine;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Takes headers apart, no further than they need: a dash or a comma parts a header only where role and place aren't told apart
 * without it.
 */
final class HeaderPieces {

    private static final List<Parting> FROM_COARSE = List.of(Parting.GAPS, Parting.DASHES, Parting.COMMAS, Parting.ALL);
    /** How much better, as a logarithm, role and place have to fit for a further sign to part the header. */
    private static final double FURTHER = 0.35;
    /** What role and place must at least fit, as a logarithm. */
    private static final double COMPLETE = -1.2;

    /** What a piece of the header costs that is nothing of it then. */
    private static final double LEFT_OVER = 0.8;

    private static final int FARTHEST = 3;

    private final PieceSplitter splitter;
    private final EntryWords words;
    private final Grades grades;

    HeaderPieces(PieceSplitter splitter, EntryWords words, Grades grades) {
        this.splitter = splitter;
        this.words = words;
        this.grades = grades;
    }

    /** The best that a header makes by itself. */
    Assignment assigned(Header header, List<ReadingLine> lines, EntrySense sense) {
        return Assignment.ofPieces(pieces(header, lines, sense, parting(header, lines, sense), Set.of()), sense);
    }

    /** The pieces of each header, in the order printed. */
    List<List<Piece>> of(List<Header> headers, List<ReadingLine> lines, EntrySense sense) {
        List<Parting> own =
                headers.stream().map(header -> parting(header, lines, sense)).toList();
        List<List<Piece>> pieces = new ArrayList<>();
        for (int i = 0; i < headers.size(); i++) {
            pieces.add(pieces(headers.get(i), lines, sense, own.get(i), Set.of()));
        }
        Set<Integer> parted = linesParted(headers, lines, pieces);
        for (int i = 0; i < headers.size(); i++) {
            if (!parted.isEmpty() && own.get(i).atCommas()) {
                pieces.set(i, pieces(headers.get(i), lines, sense, own.get(i), parted));
            }
        }
        return pieces;
    }

    /** The coarsest that tells role and place well. */
    private Parting parting(Header header, List<ReadingLine> lines, EntrySense sense) {
        Parting best = Parting.ALL;
        double most = Double.NEGATIVE_INFINITY;
        for (Parting parting : FROM_COARSE) {
            List<Piece> pieces = pieces(header, lines, sense, parting, Set.of());
            Assignment parts = Assignment.ofPieces(pieces, sense);
            if (parts.role() < 0 || parts.place() < 0) {
                continue;
            }
            double role = sense.of(pieces.get(parts.role()).text()).role();
            double place = sense.of(pieces.get(parts.place()).text()).place();
            double signs = (parting.atDashes() ? FURTHER : 0) + (parting.atCommas() ? FURTHER : 0);
            boolean complete = role > COMPLETE && place > COMPLETE;
            role -= LEFT_OVER * leftOver(pieces, parts, sense);
            if (complete && role + place - signs > most) {
                most = role + place - signs;
                best = parting;
            }
        }
        return best;
    }

    /** How many pieces could be a role or a place and are neither. */
    private static long leftOver(List<Piece> pieces, Assignment parts, EntrySense sense) {
        return IntStream.range(0, pieces.size())
                .filter(i -> i != parts.role() && i != parts.place() && i != parts.location())
                .mapToObj(i -> sense.of(pieces.get(i).text()))
                .filter(fit -> Math.max(fit.role(), fit.place()) > COMPLETE)
                .count();
    }

    /** The lines, counted from that of the period, that most headers part at a comma. */
    private static Set<Integer> linesParted(List<Header> headers, List<ReadingLine> lines, List<List<Piece>> pieces) {
        Set<Integer> parted = new HashSet<>();
        for (int offset = -FARTHEST; offset <= FARTHEST; offset++) {
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

    private List<Piece> pieces(
            Header header, List<ReadingLine> lines, EntrySense sense, Parting parting, Set<Integer> likeOthers) {
        List<Piece> pieces = new ArrayList<>();
        for (int i = header.start(); i < header.end(); i++) {
            ReadingLine line = lines.get(i);
            int offset = i - header.anchor().index();
            String text = offset == 0 ? header.anchor().match().without(line.text()) : line.text();
            Parting here = likeOthers.contains(offset) ? Parting.LIKE_OTHERS : parting;
            int index = 0;
            for (String piece : splitter.split(text, sense, here)) {
                if (!grades.isGrade(piece) && !words.isNote(piece)) {
                    pieces.add(new Piece(piece, line, offset, index++));
                }
            }
        }
        return pieces;
    }
}

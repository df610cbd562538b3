package dev.vitae.engine.fields;

import dev.vitae.engine.dates.Period;
import dev.vitae.engine.dates.PeriodReader;
import dev.vitae.engine.dates.RememberedPeriods;
import dev.vitae.engine.fields.EntryAnchors.Anchor;
import dev.vitae.engine.fields.EntryHeaders.Header;
import dev.vitae.engine.pieces.PieceClassifier;
import dev.vitae.engine.reading.ReadingLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Parts a section into entries. Each stands at a period; what of its header is the role and what the place is told by the words
 * and by where the same is told of the other entries.
 */
final class EntryReader {

    /** Measured: of the pieces that fit worst, so many were right. */
    private static final double LEAST_SURE = 0.6;

    private static final double SPAN = 0.38;

    private final PeriodReader periods;
    private final boolean studies;
    private final EntrySense sense;
    private final EntryAnchors anchors;
    private final Grades grades;
    private final EntryHeaders headers;
    private final HeaderPieces headerPieces;
    private final EntryTails tails;
    private final TenureRows tenures;
    private final BrokenPeriods broken;
    private final ColumnHeads columnHeads = new ColumnHeads();
    private final FormRows forms = new FormRows();
    private final UndatedEntries undated;

    EntryReader(EntryWords words, PeriodReader periods, Places places, PieceClassifier classifier, boolean studies) {
        PieceSplitter splitter = new PieceSplitter(places, words.joint());
        this.periods = periods;
        this.studies = studies;
        sense = new EntrySense(classifier, places, studies);
        anchors = new EntryAnchors(words, splitter, studies);
        grades = new Grades(words);
        headerPieces = new HeaderPieces(splitter, words, grades);
        headers = new EntryHeaders(words, splitter, headerPieces);
        tails = new EntryTails(words, places);
        tenures = new TenureRows();
        broken = new BrokenPeriods(periods);
        undated = new UndatedEntries(splitter);
    }

    List<Entry> read(List<ReadingLine> section) {
        EntrySense known = sense.forDocument();
        RememberedPeriods dates = new RememberedPeriods(periods);
        List<ReadingLine> lines = broken.joined(tenures.joined(columnHeads.without(forms.unlabelled(section)), dates));
        List<Anchor> found = anchors.in(lines, known, dates);
        if (found.isEmpty()) {
            return undated.read(lines, known);
        }
        List<Header> around = headers.around(found, lines, known);
        List<List<Piece>> pieces = headerPieces.of(around, lines, known);
        Set<Integer> groups = Employers.groups(around, pieces, known);
        SlotFits slots = SlotFits.of(without(pieces, groups), known);
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < around.size(); i++) {
            int bodyEnd = i + 1 < around.size() ? around.get(i + 1).start() : lines.size();
            Header header = around.get(i);
            List<ReadingLine> body = lines.subList(Math.min(header.end(), bodyEnd), bodyEnd);
            entries.add(
                    groups.contains(i)
                            ? groupOf(header, pieces.get(i), known, lines)
                            : entryOf(header, pieces.get(i), slots, lines, body));
        }
        return Employers.shared(entries);
    }

    private static List<List<Piece>> without(List<List<Piece>> pieces, Set<Integer> groups) {
        return IntStream.range(0, pieces.size())
                .filter(i -> !groups.contains(i))
                .mapToObj(pieces::get)
                .toList();
    }

    /** An employer above its roles. */
    private static Entry groupOf(Header header, List<Piece> pieces, EntrySense sense, List<ReadingLine> lines) {
        int place = Employers.nameAmong(pieces, sense);
        int location = pieces.size() > 1 ? 1 - place : -1;
        List<EntrySense.Fit> fits = sense.ofEach(pieces);
        Period period = header.anchor().match().period();
        return new Entry(
                null,
                found(pieces, place, fits, EntrySense.Fit::place),
                found(pieces, location, fits, EntrySense.Fit::location),
                new Found<>(period, lines.get(header.anchor().index()), 0.9),
                List.of());
    }

    private Entry entryOf(
            Header header, List<Piece> pieces, SlotFits slots, List<ReadingLine> lines, List<ReadingLine> body) {
        List<EntrySense.Fit> fits = slots.of(pieces);
        Assignment parts = Assignment.of(fits);
        @Nullable Found<String> role = found(pieces, parts.role(), fits, EntrySense.Fit::role);
        @Nullable Found<String> place = found(pieces, parts.place(), fits, EntrySense.Fit::place);
        @Nullable Found<String> location = found(pieces, parts.location(), fits, EntrySense.Fit::location);
        Period period = periodOf(header);
        Entry entry = new Entry(
                role,
                place,
                location,
                new Found<>(period, lines.get(header.anchor().index()), 0.9),
                body);
        return grades.without(tails.withoutLocation(entry));
    }

    /** A job with one date began and ended in it; of a course it is the end. */
    private Period periodOf(Header header) {
        Period period = header.anchor().match().period();
        return period.isSingle() && !studies ? new Period(period.end(), period.end(), false) : period;
    }

    private static @Nullable Found<String> found(
            List<Piece> pieces, int index, List<EntrySense.Fit> fits, ToDoubleFunction<EntrySense.Fit> fit) {
        if (index < 0) {
            return null;
        }
        double likely = Math.exp(fit.applyAsDouble(fits.get(index)));
        return new Found<>(pieces.get(index).text(), pieces.get(index).line(), LEAST_SURE + SPAN * likely);
    }
}

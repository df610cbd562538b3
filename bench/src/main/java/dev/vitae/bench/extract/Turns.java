package dev.vitae.bench.extract;

import dev.vitae.bench.bare.BareLoop;
import dev.vitae.bench.bare.TestFile;
import dev.vitae.bench.bare.TimedLoop;
import dev.vitae.bench.run.BenchException;
import dev.vitae.common.documents.DocumentType;
import dev.vitae.engine.Engine;
import dev.vitae.engine.Limits;
import dev.vitae.engine.ParseOutcome;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;

/** The engine and the bare loop over the same files, each several times. */
final class Turns {

    /** Linux counts a process's CPU time in hundredths of a second: a turn has to take many of them. */
    private static final int PASSES = 5;

    private static final YearMonth AS_OF = YearMonth.of(2026, 1);

    private final Engine engine = new Engine(Limits.DEFAULT);
    private final List<Pdf> files;
    private final List<TestFile> bytes;
    private int rounds;

    Turns(List<Pdf> files) {
        this.files = Collections.nCopies(PASSES, files).stream()
                .flatMap(List::stream)
                .toList();
        this.bytes = this.files.stream().map(Pdf::bytes).toList();
    }

    /** Who begins changes from round to round: what one leaves to compile or to collect falls to the other. */
    Round round() {
        rounds++;
        if (rounds % 2 == 0) {
            TimedLoop.Result bare = BareLoop.run(bytes);
            return new Round(TimedLoop.run(files, this::parse), bare);
        }
        TimedLoop.Result ours = TimedLoop.run(files, this::parse);
        return new Round(ours, BareLoop.run(bytes));
    }

    private void parse(Pdf pdf) {
        if (engine.parse(pdf.file(), DocumentType.PDF, AS_OF) instanceof ParseOutcome.Failed failed) {
            throw new BenchException("The engine can't read %s: %s"
                    .formatted(pdf.bytes().name(), failed.code().code()));
        }
    }
}

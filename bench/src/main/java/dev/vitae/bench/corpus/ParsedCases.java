package dev.vitae.bench.corpus;

import dev.vitae.bench.run.BenchException;
import dev.vitae.common.candidate.ParsedDocument;
import dev.vitae.engine.ParseOutcome;
import dev.vitae.engine.ocr.Ocr;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The documents of a corpus as the engine reads them. */
public final class ParsedCases {

    private ParsedCases() {}

    /**
     * Reads all, on all processors; those that give no candidate are left out.
     *
     * @param thisMonth ends current positions where a label doesn't say when
     */
    public static Map<String, ParsedDocument> parse(List<LabelledCase> cases, YearMonth thisMonth)
            throws InterruptedException {
        CaseReader reader = new CaseReader(Ocr.installed(), thisMonth);
        Map<String, Future<Optional<ParsedDocument>>> waiting = new LinkedHashMap<>();
        try (ExecutorService threads =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            for (LabelledCase one : cases) {
                waiting.put(one.stem(), threads.submit(() -> reader.read(one).flatMap(ParsedCases::document)));
            }
            Map<String, ParsedDocument> parsed = new LinkedHashMap<>();
            for (Map.Entry<String, Future<Optional<ParsedDocument>>> one : waiting.entrySet()) {
                one.getValue().get().ifPresent(document -> parsed.put(one.getKey(), document));
            }
            return parsed;
        } catch (ExecutionException e) {
            throw new BenchException("A case can't be read: " + e.getCause(), e);
        }
    }

    /** The document of an outcome that has one. */
    public static Optional<ParsedDocument> document(ParseOutcome outcome) {
        return outcome instanceof ParseOutcome.Parsed parsed ? Optional.of(parsed.document()) : Optional.empty();
    }
}

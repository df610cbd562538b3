package dev.vitae.bench.parse;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.bench.bare.TestFile;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TallyTest {

    private static final String PARSED = """
            {"filename": "a.pdf", "success": true, "cached": false, "candidate": {"name": "Jane Smith"}}""";

    private final Tally tally = new Tally();

    @Test
    void candidatesAreCounted() throws IOException {
        tally.count(files(2), results(PARSED, PARSED));
        tally.count(files(1), results(PARSED));

        assertThat(tally.parsed()).isEqualTo(3);
        assertThat(tally.failed()).isZero();
        assertThat(tally.complaints()).isEmpty();
    }

    @Test
    void aFileThatFailedIsACountedComplaint() throws IOException {
        tally.count(files(2), results(PARSED, """
                {"filename": "b.pdf", "success": false, "error": "it is damaged"}"""));

        assertThat(tally.parsed()).isEqualTo(1);
        assertThat(tally.failed()).isEqualTo(1);
        assertThat(tally.complaints()).containsExactly("b.pdf: it is damaged");
    }

    @Test
    void aStoredAnswerMeasuresNothing() throws IOException {
        tally.count(files(1), results(PARSED.replace("\"cached\": false", "\"cached\": true")));

        assertThat(tally.failed()).isEqualTo(1);
    }

    @Test
    void anEmptyCandidateIsNoResult() throws IOException {
        tally.count(files(1), results(PARSED.replace("\"Jane Smith\"", "null")));

        assertThat(tally.failed()).isEqualTo(1);
    }

    @Test
    void missingResultsFailTheWholeBatch() throws IOException {
        tally.count(files(3), results(PARSED));

        assertThat(tally.failed()).isEqualTo(3);
    }

    @Test
    void ofManyComplaintsTheFirstAreKept() throws IOException {
        for (int i = 0; i < 30; i++) {
            tally.count(files(1), results());
        }

        assertThat(tally.failed()).isEqualTo(30);
        assertThat(tally.complaints()).hasSize(20);
    }

    private static List<TestFile> files(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> new TestFile(number + ".pdf", new byte[] {1}))
                .toList();
    }

    private static JsonNode results(String... results) throws IOException {
        return new ObjectMapper().readTree("[" + String.join(",", results) + "]");
    }
}

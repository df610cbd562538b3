package dev.vitae.bench.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.vitae.bench.run.BenchException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusTest {

    @TempDir
    private Path folder;

    private Path cases;

    @BeforeEach
    void cases() throws IOException {
        cases = Files.createDirectories(folder.resolve("own").resolve("cases"));
    }

    @Test
    void aCaseIsADocumentAndItsLabel() throws IOException {
        put("b.expected.json", """
                {"meta": {"language": "de", "layout": "bands", "tags": ["gap"], "as_of": "2026-11", "more": 1},
                 "candidate": {"name": "B"}}""");
        put("b.docx", "");
        put("a.b.expected.json", "\uFEFF{\"candidate\": {\"name\": \"A\"}}");
        put("a.b.PDF", "");
        put("unlabelled.pdf", "");

        Corpus corpus = Corpus.read(folder.resolve("own"));

        assertThat(corpus.name()).isEqualTo("own");
        assertThat(corpus.cases()).extracting(LabelledCase::stem).containsExactly("a.b", "b");
        LabelledCase bare = corpus.cases().getFirst();
        assertThat(bare.document()).isEqualTo(cases.resolve("a.b.PDF"));
        assertThat(bare.candidate().path("name").asText()).isEqualTo("A");
        assertThat(bare.format()).isEqualTo("pdf");
        assertThat(bare.language()).isEqualTo("unknown");
        assertThat(bare.tags()).isEmpty();
        assertThat(bare.asOf()).isEmpty();
        LabelledCase full = corpus.cases().getLast();
        assertThat(full.language()).isEqualTo("de");
        assertThat(full.tags()).containsExactly("gap");
        assertThat(full.asOf()).contains(YearMonth.of(2026, 11));
    }

    @Test
    void theFolderOfCasesCanBeNamedItself() throws IOException {
        put("a.expected.json", "{\"candidate\": {}}");
        put("a.txt", "");

        assertThat(Corpus.read(cases)).isEqualTo(Corpus.read(folder.resolve("own")));
    }

    @Test
    void aGlobChoosesByStem() throws IOException {
        for (String stem : new String[] {"de-1", "de-2", "en-1"}) {
            put(stem + ".expected.json", "{\"candidate\": {}}");
            put(stem + ".txt", "");
        }

        assertThat(Corpus.read(cases, "de-*").cases())
                .extracting(LabelledCase::stem)
                .containsExactly("de-1", "de-2");
    }

    @Test
    void whereNothingIsTheMessageSaysSo() {
        assertThatExceptionOfType(BenchException.class)
                .isThrownBy(() -> Corpus.read(folder.resolve("nowhere")))
                .withMessageContaining("no such folder");
        assertThatExceptionOfType(BenchException.class)
                .isThrownBy(() -> Corpus.read(cases, "x-*"))
                .withMessageContaining("x-*");
    }

    @Test
    void aLabelWithoutDocumentAndABrokenLabelAreNamed() throws IOException {
        put("a.expected.json", "{\"candidate\": {}}");
        assertThatExceptionOfType(BenchException.class)
                .isThrownBy(() -> Corpus.read(cases))
                .withMessageContaining("a.expected.json");

        put("a.txt", "");
        put("a.expected.json", "{");
        assertThatExceptionOfType(BenchException.class)
                .isThrownBy(() -> Corpus.read(cases))
                .withMessageContaining("a.expected.json");
    }

    private void put(String name, String content) throws IOException {
        Files.writeString(cases.resolve(name), content);
    }
}

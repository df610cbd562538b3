package dev.vitae.bench.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProjectCorpusTest {

    private static final List<String> LANGUAGES = List.of(
            "ar", "cs", "da", "de", "en", "es", "fr", "it", "ja", "nl", "pl", "pt", "ro", "ru", "sv", "tr", "zh");
    private static final List<String> FORMATS = List.of("pdf", "pdf-scan", "docx", "doc", "odt", "rtf", "txt");

    @Test
    void theCorpusOfTheProjectHasEveryLanguageAndFormat() throws IOException {
        List<LabelledCase> cases = Corpus.read(Path.of("..", "bench", "corpus")).cases();

        assertThat(cases).hasSizeGreaterThan(200);
        assertThat(cases.stream().map(LabelledCase::language)).containsAll(LANGUAGES);
        assertThat(cases.stream().map(LabelledCase::format)).containsAll(FORMATS);
        assertThat(cases).allSatisfy(labelled -> {
            assertThat(labelled.asOf()).isPresent();
            assertThat(labelled.candidate().path("name").asText()).isNotBlank();
        });
    }
}

package dev.vitae.bench.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SelectionTest {

    private final Map<LabelledCase, Long> bytes = new LinkedHashMap<>();

    @Test
    void whatFitsStaysWhole() {
        add("de-1", "bands", "html", 40);
        add("de-2", "bands", "html", 60);

        assertThat(chosen(100)).containsExactly("de-1", "de-2");
    }

    @Test
    void theBiggestGoFirstAndNoMoreThanNeeded() {
        add("de-1", "bands", "html", 10);
        add("de-2", "bands", "html", 50);
        add("de-3", "bands", "html", 20);
        add("de-4", "bands", "html", 30);

        assertThat(chosen(70)).containsExactly("de-1", "de-3", "de-4");
    }

    @Test
    void halfOfALanguageAndFormatStays() {
        add("ja-1", "bands", "html", 90);
        add("ja-2", "bands", "html", 80);
        add("ja-3", "bands", "html", 70);
        add("de-1", "bands", "html", 10);
        add("de-2", "bands", "html", 9);

        assertThat(chosen(0)).containsExactly("ja-2", "ja-3", "de-2");
    }

    @Test
    void theLastOfALayoutOrRendererStays() {
        add("de-1", "timeline", "html", 90);
        add("de-2", "bands", "latex", 80);
        add("de-3", "bands", "html", 70);
        add("de-4", "bands", "html", 60);

        assertThat(chosen(0)).containsExactly("de-1", "de-2");
    }

    private void add(String stem, String layout, String renderer, long size) {
        var meta = new CaseLabel.Meta(stem.substring(0, 2), "pdf", layout, renderer, List.of(), null);
        bytes.put(
                new LabelledCase(
                        stem, Path.of(stem + ".pdf"), new CaseLabel(meta, JsonNodeFactory.instance.objectNode())),
                size);
    }

    private List<String> chosen(long limit) {
        return Selection.of(List.copyOf(bytes.keySet()), bytes::get, limit).stream()
                .map(LabelledCase::stem)
                .toList();
    }
}

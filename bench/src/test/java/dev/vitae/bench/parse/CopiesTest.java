package dev.vitae.bench.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.vitae.bench.bare.BareLoop;
import dev.vitae.bench.bare.TestFile;
import dev.vitae.bench.run.BenchException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CopiesTest {

    private static final Path SAMPLES = Path.of("..", "samples");

    @Test
    void noTwoCopiesAreAlike() throws IOException {
        Copies copies = Copies.ofSamples(SAMPLES, "a");
        Copies ofAnotherRun = Copies.ofSamples(SAMPLES, "b");

        List<ByteBuffer> all = Stream.of(copies.next(50), copies.next(50), ofAnotherRun.next(100))
                .flatMap(List::stream)
                .map(file -> ByteBuffer.wrap(file.content()))
                .toList();

        assertThat(all).hasSize(200).doesNotHaveDuplicates();
    }

    @Test
    void aCopyReadsLikeTheOtherCopiesOfItsSample() throws IOException {
        Copies copies = Copies.ofSamples(SAMPLES, "a");
        assertThat(copies.originals()).isGreaterThanOrEqualTo(2);

        List<TestFile> first = copies.next(copies.originals());
        List<TestFile> second = copies.next(copies.originals());

        assertThat(second.stream().map(BareLoop::strip))
                .containsExactlyElementsOf(first.stream().map(BareLoop::strip).toList())
                .doesNotHaveDuplicates()
                .allSatisfy(text -> assertThat(text).contains("@example.com").doesNotContain("copy"));
    }

    @Test
    void aFolderWithoutAOnePagePdfIsRefused(@TempDir Path empty) {
        assertThatExceptionOfType(BenchException.class)
                .isThrownBy(() -> Copies.ofSamples(empty, "a"))
                .withMessageContaining("one page");
    }
}

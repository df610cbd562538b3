package dev.vitae.engine.readers.rtf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitae.engine.Limits;
import dev.vitae.engine.reading.ReadingLine;
import dev.vitae.engine.reading.ReadingOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RtfReaderTest {

    @TempDir
    private Path folder;

    @Test
    void cellsOfARowStandBesideEachOther() throws Exception {
        assertThat(text("before\\par\\trowd\\cellx1000\\cellx2000\\pard\\intbl 2020\\cell Cook\\par Soups\\cell\\row"
                        + "\\trowd\\cellx1000\\cellx2000\\pard\\intbl 2018\\cell Waiter\\cell\\row\\pard after\\par"))
                .containsExactly("before", "2020\tCook", "Soups", "2018\tWaiter", "after");
    }

    @Test
    void tablesInCellsAreReadRowByRow() throws Exception {
        assertThat(text("\\pard\\intbl\\itap2 Name\\nestcell\\pard\\intbl\\itap2 Ann\\nestcell"
                        + "{\\*\\nesttableprops\\trowd\\cellx500\\cellx900\\nestrow}"
                        + "\\trowd\\cellx2000\\pard\\intbl\\itap1 photo\\cell\\row\\pard after\\par"))
                .containsExactly("Name\tAnn", "photo", "after");
    }

    @Test
    void sizesCapitalsAndLevelsOfHeadingsAreKept() throws Exception {
        List<ReadingLine> lines =
                read("\\pard\\plain\\outlinelevel0{\\fs36\\caps Work}\\par\\pard\\plain\\fs20 Cook\\par");

        assertThat(lines).extracting(ReadingLine::text).containsExactly("WORK", "Cook");
        assertThat(lines).extracting(line -> line.looks().size()).containsExactly(18.0, 10.0);
        assertThat(lines).extracting(line -> line.looks().level()).containsExactly(1, 0);
    }

    private List<String> text(String body) throws Exception {
        return read(body).stream().map(ReadingLine::text).toList();
    }

    private List<ReadingLine> read(String body) throws Exception {
        Path file =
                Files.writeString(folder.resolve("a.rtf"), "{\\rtf1\\ansi{\\fonttbl{\\f0 Arial;}}\\f0 " + body + "}");
        return ReadingOrder.of(new RtfReader(Limits.DEFAULT).read(file));
    }
}

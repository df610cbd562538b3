package dev.vitae.engine.readers.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitae.engine.Limits;
import dev.vitae.engine.reading.ReadingLine;
import dev.vitae.engine.reading.ReadingOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HtmlLayoutTest {

    @TempDir
    private Path folder;

    @Test
    void aFlexibleBoxPutsItsItemsSideBySide() throws Exception {
        assertThat(text("<style>.row{display:flex;justify-content:space-between}</style>"
                        + "<div class=row><span>French</span><span>native</span></div>"))
                .containsExactly("French\tnative");
    }

    @Test
    void aFlexibleColumnPutsThemBelowEachOther() throws Exception {
        assertThat(text("<div style='display:flex;flex-direction:column'><span>French</span><span>native</span></div>"))
                .containsExactly("French", "native");
    }

    @Test
    void aGridFillsItsRows() throws Exception {
        assertThat(
                        text(
                                "<style>.g{display:grid;grid-template-columns:repeat(2, minmax(0, 1fr))}.all{grid-column:1/-1}</style>"
                                        + "<div class=g><p class=all>Jobs</p><p>2019</p><p>Cook</p><p>2021</p><p>Chef</p></div>"))
                .containsExactly("Jobs", "2019\tCook", "2021\tChef");
    }

    @Test
    void columnsOfAGridAreReadOneAfterTheOther() throws Exception {
        List<ReadingLine> lines = read("<div style='display:grid;grid-template-columns:1fr 200px'>"
                + "<main><p>Jobs</p><p>Cook</p></main><aside><p>Skills</p><p>Bread</p></aside></div>");

        assertThat(lines).extracting(ReadingLine::text).containsExactly("Jobs", "Cook", "Skills", "Bread");
        assertThat(lines.get(1).column()).isNotEqualTo(lines.get(2).column());
    }

    @Test
    void whatStandsApartInALineIsParted() throws Exception {
        assertThat(text("<style>.pill{display:inline-block}time{margin-left:1em}</style>"
                        + "<p><span class=pill>Java</span><span class=pill>SQL</span></p><p>Acme<time>2020</time></p>"))
                .containsExactly("Java\tSQL", "Acme\t2020");
    }

    @Test
    void aTermAndItsOnlyLineAreOneRow() throws Exception {
        assertThat(text("<dl><dt>Phone</dt><dd>123</dd><dt>Cook</dt><dd>Soups</dd><dd>Bread</dd></dl>"))
                .containsExactly("Phone\t123", "Cook", "Soups", "Bread");
    }

    @Test
    void lettersAreAsLargeAsTheStyleSheetSays() throws Exception {
        List<ReadingLine> lines = read(
                "<style>.h{font-size:24px;font-weight:bold;text-transform:uppercase}</style><div class=h>Work</div><p>Cook</p>");

        assertThat(lines.getFirst().text()).isEqualTo("WORK");
        assertThat(lines.getFirst().looks().size()).isEqualTo(18);
        assertThat(lines.getFirst().looks().bold()).isTrue();
        assertThat(lines.getLast().looks().size()).isEqualTo(12);
    }

    @Test
    void linksSayWhatTheirTextKeepsToItself() throws Exception {
        assertThat(text("<p><a href='mailto:ann@example.org?subject=x'>Mail</a></p>"
                        + "<p><a href='https://www.linkedin.com/in/ann'>LinkedIn</a></p>"
                        + "<p><a href='https://acme.example/about'>Acme</a></p>"))
                .containsExactly("Mail ann@example.org", "LinkedIn https://www.linkedin.com/in/ann", "Acme");
    }

    @Test
    void waysAroundTheSiteAreNoTextAndTitlesAreLabels() throws Exception {
        assertThat(text("<nav><a href='/'>Home</a></nav><ul><li title='Nationality'>French</li></ul>"))
                .containsExactly("Nationality: French");
    }

    private List<String> text(String page) throws Exception {
        return read(page).stream().map(ReadingLine::text).toList();
    }

    private List<ReadingLine> read(String page) throws Exception {
        return ReadingOrder.of(new HtmlReader(Limits.DEFAULT).read(Files.writeString(folder.resolve("a.html"), page)));
    }
}

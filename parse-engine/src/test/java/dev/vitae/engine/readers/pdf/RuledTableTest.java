package dev.vitae.engine.readers.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuledTableTest {

    @TempDir
    private Path folder;

    @Test
    void aRowIsReadAcrossAndBrokenLinesOfItsCellsAreWhole() throws Exception {
        assertThat(read(canvas -> {
                    frame(canvas, new int[] {50, 150, 300, 540}, new int[] {700, 680, 620, 560});
                    canvas.show(55, 685, "Period").show(155, 685, "Employer").show(305, 685, "What I did");
                    canvas.show(55, 665, "05/2016 -").show(155, 665, "Mill of Upper Aldwater");
                    canvas.show(55, 650, "09/2021").show(155, 650, "Lane, Aldwater");
                    canvas.show(305, 665, "- Ground flour").show(305, 650, "- Repaired the sails");
                    canvas.show(55, 605, "2011 - 2016")
                            .show(155, 605, "Bakery Lund")
                            .show(305, 605, "Night shifts");
                }))
                .containsExactly(
                        "Period\tEmployer\tWhat I did",
                        "05/2016 - 09/2021\tMill of Upper Aldwater Lane, Aldwater",
                        "Ground flour",
                        "Repaired the sails",
                        "2011 - 2016\tBakery Lund\tNight shifts");
    }

    @Test
    void aCellBesideSeveralRowsStandsBeforeThem() throws Exception {
        assertThat(read(canvas -> {
                    frame(canvas, new int[] {140, 300, 540}, new int[] {700, 670, 640});
                    frame(canvas, new int[] {50, 140}, new int[] {700, 640});
                    canvas.show(55, 665, "Schooling").show(145, 682, "2004").show(305, 682, "Aldwater School");
                    canvas.show(145, 652, "2008").show(305, 652, "Lund College");
                }))
                .containsExactly("Schooling", "2004\tAldwater School", "2008\tLund College");
    }

    @Test
    void framesThatDoNotTouchAreNoTable() throws Exception {
        assertThat(read(canvas -> {
                    frame(canvas, new int[] {50, 280}, new int[] {700, 640});
                    frame(canvas, new int[] {310, 540}, new int[] {700, 640});
                    canvas.show(55, 680, "Left card").show(55, 660, "goes on here");
                    canvas.show(315, 671, "Right card").show(315, 651, "ends there");
                }))
                .doesNotContain("Left card\tRight card");
    }

    /** Lines from cell to cell, upright ones at {@code xs} and level ones at {@code ys}. */
    private static void frame(Canvas canvas, int[] xs, int[] ys) {
        for (int x : xs) {
            canvas.add(x + " " + ys[0] + " m " + x + " " + ys[ys.length - 1] + " l S");
        }
        for (int y : ys) {
            canvas.add(xs[0] + " " + y + " " + (xs[xs.length - 1] - xs[0]) + " 0.7 re f");
        }
    }

    private List<String> read(Canvas.Drawing drawing) throws Exception {
        try (Canvas canvas = new Canvas()) {
            drawing.on(canvas);
            return canvas.read(folder).lines();
        }
    }
}

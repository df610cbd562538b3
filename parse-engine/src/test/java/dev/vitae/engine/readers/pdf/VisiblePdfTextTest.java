package dev.vitae.engine.readers.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.awt.Color;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.color.PDPattern;
import org.apache.pdfbox.pdmodel.graphics.pattern.PDTilingPattern;
import org.apache.pdfbox.pdmodel.graphics.shading.PDShading;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What looks like hidden text and is none: it is read, once, and nothing is reported. */
class VisiblePdfTextTest {

    /** A recognized page has more words than the stamp that a scanner prints. */
    private static final String MORE = "Words of a whole page, as a scanner recognizes them";

    private static final String WORDS = "Kitchen manager";

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> textIsReadThatIs() {
        return Stream.of(
                seen(
                        "white on a dark banner",
                        c -> c.add("0.2 g 0 480 595 60 re f 1 g").show(72, 500, WORDS)),
                seen(
                        "white on a banner in CMYK",
                        c -> c.add("1 0.5 0 0.6 k 0 480 595 60 re f 0 0 0 0 k").show(72, 500, WORDS)),
                seen(
                        "white on a banner drawn by lines",
                        c -> c.add("0.2 g 0 480 m 595 480 l 595 540 l 0 540 l h f 1 g")
                                .show(72, 500, WORDS)),
                seen(
                        "white on a shape with round corners",
                        c -> c.add(
                                        "0 0.3 0.3 rg 60 480 m 300 480 l 320 480 320 540 300 540 c 60 540 l 40 540 40 480 60 480 c f 1 g")
                                .show(72, 500, WORDS)),
                seen(
                        "white on a thick line",
                        c -> c.add("0.2 G 40 w 50 505 m 350 505 l S 1 g").show(72, 500, WORDS)),
                seen(
                        "white on a thick bent line",
                        c -> c.add("0.2 G 60 w 40 505 m 200 505 l 400 510 l S 1 g")
                                .show(72, 500, WORDS)),
                seen(
                        "white on two boxes side by side",
                        c -> c.add("0.2 g 0 480 100 60 re f 100 480 400 60 re f 1 g")
                                .show(72, 500, WORDS)),
                seen(
                        "white on stripes that make a fading banner",
                        c -> c.add(stripes() + "1 g").show(72, 500, WORDS)),
                seen(
                        "white on a banner in a form",
                        c -> c.form("X", false, "0.2 g 0 480 595 60 re f")
                                .add("/X Do 1 g")
                                .show(72, 500, WORDS)),
                seen(
                        "white in a group with its banner",
                        c -> c.form(
                                        "X",
                                        true,
                                        "0.2 g 0 480 595 60 re f 1 g BT /F 12 Tf 72 500 Td (" + WORDS + ") Tj ET")
                                .add("/X Do")),
                seen(
                        "white on an image",
                        c -> c.image("I", Color.DARK_GRAY)
                                .add("q 595 0 0 60 0 480 cm /I Do Q 1 g")
                                .show(72, 500, WORDS)),
                seen(
                        "white on an image in the page's own stream",
                        c -> c.add("q 595 0 0 60 0 480 cm\n" + "BI /W 1 /H 1 /CS /G /BPC 8 ID 1 EI Q 1 g")
                                .show(72, 500, WORDS)),
                seen(
                        "white on a dimmed image",
                        c -> c.image("I", Color.WHITE)
                                .opacity("G", 0.6f)
                                .add("q 595 0 0 60 0 480 cm /I Do Q q /G gs 0 g 0 480 595 60 re f Q 1 g")
                                .show(72, 500, WORDS)),
                seen(
                        "white on a half transparent box",
                        c -> c.opacity("G", 0.6f)
                                .add("q /G gs 0 g 0 480 595 60 re f Q 1 g")
                                .show(72, 500, WORDS)),
                seen("white on a shading", c -> c.add(shading(c) + " 1 g").show(72, 500, WORDS)),
                seen(
                        "white on a pattern",
                        c -> c.add(pattern(c) + " 0 480 595 60 re f 1 g").show(72, 500, WORDS)),
                seen(
                        "white under a later blend",
                        c -> c.state("B", blend(BlendMode.DIFFERENCE))
                                .add("1 g")
                                .show(72, 500, WORDS)
                                .add("q /B gs 0.8 g 0 480 595 60 re f Q")),
                seen(
                        "white on the disc of an icon",
                        c -> c.add("0.2 g BT /F 80 Tf 60 470 Td (M) Tj ET 1 g")
                                .show(85, 490, 10, "MM")
                                .add("0 g")
                                .show(72, 440, WORDS)),
                seen("white with black outlines", c -> c.add("2 Tr 1 g 0 G").show(72, 500, WORDS)),
                seen(
                        "coloured by a Type 3 font, whatever the page's colour",
                        c -> c.font("T", HiddenPdfTextTest.boxes(c, "d0"))
                                .add("1 g BT /T 12 Tf 72 500 Td (aaaa) Tj ET 0 g")
                                .show(72, 480, WORDS)),
                seen("light grey", c -> c.add("0.85 g").show(72, 500, WORDS)),
                seen("pale yellow on white", c -> c.add("1 1 0.6 rg").show(72, 500, WORDS)),
                seen(
                        "red on a green that is as light",
                        c -> c.add("0 0.5 0 rg 0 480 595 60 re f 0.87 0 0 rg").show(72, 500, WORDS)),
                seen(
                        "black on a black rule",
                        c -> c.add("0 g 72 497 200 1 re f").show(72, 500, WORDS)),
                seen(
                        "on a coloured box",
                        c -> c.add("1 0.9 0.5 rg 60 490 200 30 re f 0 g").show(72, 500, WORDS)),
                seen(
                        "highlighted later by a blend",
                        c -> c.state("B", blend(BlendMode.MULTIPLY))
                                .show(72, 500, WORDS)
                                .add("q /B gs 1 1 0 rg 60 490 200 30 re f Q")),
                seen(
                        "highlighted later by a half transparent box",
                        c -> c.opacity("G", 0.4f).show(72, 500, WORDS).add("q /G gs 1 1 0 rg 60 490 200 30 re f Q")),
                seen("struck out later", c -> c.show(72, 500, WORDS).add("72 504 100 1 re f")),
                seen(
                        "framed later",
                        c -> c.show(72, 500, WORDS)
                                .add("0 g 50 480 300 60 re 52 482 296 56 re f* 0 G 40 470 320 80 re S")),
                seen(
                        "under an image with holes",
                        c -> c.image("I", new Color(255, 255, 255, 0))
                                .show(72, 500, WORDS)
                                .add("q 595 0 0 60 0 480 cm /I Do Q")),
                seen(
                        "in a table whose cells are filled one by one",
                        c -> c.add("0.9 g 60 490 150 30 re f 0 g")
                                .show(72, 500, "Kitchen")
                                .add("0.8 g 210 490 150 30 re f 0 g")
                                .show(215, 500, "manager")
                                .add("0.9 g 60 460 300 30 re f"),
                        "Kitchen\tmanager"),
                seen(
                        "over a watermark",
                        c -> c.add("q 0.9 g 0.7 0.7 -0.7 0.7 200 300 cm")
                                .show(0, 0, 60, "DRAFT")
                                .add("Q 0 g")
                                .show(72, 500, WORDS),
                        null),
                seen(
                        "drawn twice, first as its shadow",
                        c -> c.add("0.7 g").show(73, 499, WORDS).add("0 g").show(72, 500, WORDS)),
                seen(
                        "drawn twice, first as a white halo",
                        c -> c.add("1 g").show(73, 499, WORDS).add("0 g").show(72, 500, WORDS)),
                seen(
                        "drawn twice in one place, to look bold",
                        c -> c.show(72, 500, WORDS).show(72, 500, WORDS)),
                seen(
                        "drawn, covered and drawn again",
                        c -> c.show(72, 500, WORDS)
                                .add("1 g 60 490 200 30 re f 0 g")
                                .show(72, 500, WORDS)),
                seen(
                        "filled by a shading through its letters",
                        c -> c.add("q 7 Tr").show(72, 500, WORDS).add(shading(c) + " Q")),
                seen(
                        "drawn as shapes, with invisible letters on them",
                        c -> c.add(shapes()).add("3 Tr").show(72, 500, WORDS)),
                seen(
                        "drawn as shapes, with transparent letters on them",
                        c -> c.opacity("G", 0).add(shapes() + "/G gs").show(72, 500, WORDS)),
                seen(
                        "drawn as an image, with invisible letters on it",
                        c -> c.image("I", Color.BLACK)
                                .add("q 100 0 0 16 70 496 cm /I Do Q 3 Tr")
                                .show(72, 500, WORDS)),
                seen("half outside of the page", c -> c.show(-5, 400, "cut").show(72, 500, WORDS), null),
                seen(
                        "half outside of a clip",
                        c -> c.add("q 60 504 300 40 re W n")
                                .show(72, 500, WORDS)
                                .add("Q")),
                seen(
                        "in a clip that is no rectangle",
                        c -> c.add("q 60 480 m 300 480 l 330 510 l 300 540 l 60 540 l h W n")
                                .show(72, 500, WORDS)
                                .add("Q")),
                seen(
                        "after a clip without a path",
                        c -> c.add("q W n").show(72, 500, WORDS).add("Q")),
                seen(
                        "behind another colour space that is broken",
                        c -> c.add("/Nothing cs 1 scn").show(72, 500, WORDS)),
                seen("at four points", c -> c.show(72, 500, 4, WORDS)),
                seen("on a page of one inch, and as small", c -> {
                    c.page().setMediaBox(new PDRectangle(0, 0, 72, 72));
                    c.show(5, 40, 0.9, WORDS);
                }),
                seen("white on the banner of a page that is turned", c -> {
                    c.page().setRotation(90);
                    c.add("0 1 -1 0 595 0 cm 0.2 g 0 280 842 60 re f 1 g").show(72, 300, WORDS);
                }),
                seen("white on the banner of a page whose box starts elsewhere", c -> {
                    c.page().setMediaBox(new PDRectangle(-100, -200, 795, 1042));
                    c.page().setCropBox(new PDRectangle(-80, -150, 600, 900));
                    c.add("0.2 g -80 480 595 60 re f 1 g").show(-50, 500, WORDS);
                }),
                seen(
                        "recognized behind the image of a scan",
                        c -> c.image("I", Color.LIGHT_GRAY)
                                .add("3 Tr")
                                .show(72, 500, WORDS)
                                .show(72, 300, MORE)
                                .show(72, 280, MORE)
                                .add("q 595 0 0 842 0 0 cm /I Do Q")),
                seen(
                        "recognized before the image of a scan",
                        c -> c.image("I", Color.LIGHT_GRAY)
                                .add("q 595 0 0 842 0 0 cm /I Do Q 3 Tr")
                                .show(72, 500, WORDS)
                                .show(72, 300, MORE)
                                .show(72, 280, MORE)),
                seen(
                        "recognized under the image of a scan",
                        c -> c.image("I", Color.LIGHT_GRAY)
                                .show(72, 500, WORDS)
                                .show(72, 300, MORE)
                                .show(72, 280, MORE)
                                .add("q 595 0 0 842 0 0 cm /I Do Q")),
                seen(
                        "recognized on a scan in strips",
                        c -> c.image("I", Color.LIGHT_GRAY)
                                .add("q 595 0 0 421 0 421 cm /I Do Q q 595 0 0 421 0 0 cm /I Do Q 3 Tr")
                                .show(72, 500, WORDS)
                                .show(72, 300, MORE)
                                .show(72, 280, MORE)));
    }

    private DynamicTest seen(String what, Canvas.Drawing drawing) {
        return seen(what, drawing, WORDS);
    }

    private DynamicTest seen(String what, Canvas.Drawing drawing, @Nullable String line) {
        return dynamicTest(what, () -> {
            try (Canvas canvas = new Canvas()) {
                drawing.on(canvas);

                Canvas.Result result = canvas.read(folder);

                assertThat(result.hidden()).isEmpty();
                if (line == null) {
                    assertThat(result.lines()).contains(WORDS);
                } else {
                    assertThat(result.lines())
                            .filteredOn(l -> l.contains("itchen"))
                            .containsExactly(line);
                }
            }
        });
    }

    private static String stripes() {
        StringBuilder stripes = new StringBuilder();
        for (int i = 0; i < 120; i++) {
            stripes.append(0.2 + i * 0.003)
                    .append(" g 0 ")
                    .append(480 + i * 0.5)
                    .append(" 595 0.5 re f ");
        }
        return stripes.toString();
    }

    /** Where the words would stand, as shapes with as many corners as letters have. */
    private static String shapes() {
        StringBuilder shapes = new StringBuilder("0 g ");
        for (int i = 0; i < 15; i++) {
            int x = 72 + i * 6;
            shapes.append(String.format(
                    "%d 500 m %d 504 %d 506 %d 508 c %d 510 l %d 507 %d 505 %d 500 c h %d 502 m %d 504 l %d 506 l %d 503 l h f ",
                    x, x, x + 1, x + 3, x + 5, x + 5, x + 4, x + 5, x + 1, x + 2, x + 3, x + 2));
        }
        return shapes.toString();
    }

    private static PDExtendedGraphicsState blend(BlendMode mode) {
        PDExtendedGraphicsState state = new PDExtendedGraphicsState();
        state.setBlendMode(mode);
        return state;
    }

    private static String shading(Canvas canvas) throws IOException {
        COSDictionary function = new COSDictionary();
        function.setInt(COSName.FUNCTION_TYPE, 2);
        function.setItem(COSName.DOMAIN, Canvas.numbers(0, 1));
        function.setItem(COSName.C0, Canvas.numbers(0, 0, 0.3f));
        function.setItem(COSName.C1, Canvas.numbers(0, 0.3f, 0.3f));
        function.setInt(COSName.N, 1);
        COSDictionary shading = new COSDictionary();
        shading.setInt(COSName.SHADING_TYPE, 2);
        shading.setItem(COSName.COLORSPACE, COSName.DEVICERGB);
        shading.setItem(COSName.COORDS, Canvas.numbers(0, 0, 595, 0));
        shading.setItem(COSName.FUNCTION, function);
        canvas.resources().put(COSName.getPDFName("Sh"), PDShading.create(shading));
        return "q 0 480 595 60 re W n /Sh sh Q";
    }

    private static String pattern(Canvas canvas) throws IOException {
        COSStream stream = canvas.pdf().getDocument().createCOSStream();
        try (var out = stream.createOutputStream()) {
            out.write("0.2 g 0 0 10 10 re f".getBytes(StandardCharsets.US_ASCII));
        }
        PDTilingPattern pattern = new PDTilingPattern(stream, null);
        pattern.setPaintType(PDTilingPattern.PAINT_COLORED);
        pattern.setTilingType(PDTilingPattern.TILING_CONSTANT_SPACING);
        pattern.setBBox(new PDRectangle(0, 0, 10, 10));
        pattern.setXStep(10);
        pattern.setYStep(10);
        canvas.resources().put(COSName.getPDFName("P"), pattern);
        canvas.resources().put(COSName.getPDFName("PCS"), new PDPattern(null));
        return "/PCS cs /P scn";
    }
}

package dev.vitae.engine.readers.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.vitae.engine.layout.HiddenText;
import dev.vitae.engine.layout.HiddenText.Reason;
import java.awt.Color;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.function.PDFunctionType2;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontFactory;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.color.PDSeparation;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentGroup;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentProperties;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Each way to hide text on a page: all of it is found, counted and left out, and nothing else is. */
class HiddenPdfTextTest {

    private static final String SECRET = "kubernetes wizard";
    private static final int SECRET_LETTERS = 16;

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> textIsFoundThatIsHidden() {
        return Stream.of(
                hidden(
                        "in render mode 3",
                        Reason.INVISIBLE_INK,
                        c -> c.add("3 Tr").show(72, 500, SECRET)),
                hidden(
                        "as a clip for nothing",
                        Reason.INVISIBLE_INK,
                        c -> c.add("q 7 Tr").show(72, 500, SECRET).add("Q")),
                hidden(
                        "white on white",
                        Reason.WHITE_ON_WHITE,
                        c -> c.add("1 g").show(72, 500, SECRET)),
                hidden(
                        "nearly white on white",
                        Reason.WHITE_ON_WHITE,
                        c -> c.add("0.97 0.98 0.99 rg").show(72, 500, SECRET)),
                hidden(
                        "white in CMYK",
                        Reason.WHITE_ON_WHITE,
                        c -> c.add("0 0 0 0 k").show(72, 500, SECRET)),
                hidden(
                        "white as a spot colour",
                        Reason.WHITE_ON_WHITE,
                        c -> c.add(spotWhite(c) + " 0 scn").show(72, 500, SECRET)),
                hidden(
                        "in white outlines",
                        Reason.WHITE_ON_WHITE,
                        c -> c.add("1 Tr 1 G").show(72, 500, SECRET)),
                hidden(
                        "white with white outlines",
                        Reason.WHITE_ON_WHITE,
                        c -> c.add("2 Tr 1 g 1 G").show(72, 500, SECRET)),
                hidden(
                        "white in a form",
                        Reason.WHITE_ON_WHITE,
                        c -> c.form("X", false, "1 g " + secretAt(72, 500)).add("/X Do")),
                hidden(
                        "white on a white box on a dark one",
                        Reason.WHITE_ON_WHITE,
                        c -> c.add("0.2 g 50 450 300 100 re f 1 g 60 490 200 40 re f")
                                .show(72, 500, SECRET)),
                hidden(
                        "white beside a dark banner",
                        Reason.WHITE_ON_WHITE,
                        c -> c.add("0.2 g 0 700 595 60 re f 1 g").show(72, 500, SECRET)),
                hidden(
                        "white where a banner comes to lie later",
                        Reason.WHITE_ON_WHITE,
                        c -> c.add("1 g").show(72, 500, SECRET).add("0.2 g 50 480 300 60 re f")),
                hidden(
                        "half transparent white",
                        Reason.WHITE_ON_WHITE,
                        c -> c.opacity("G", 0.5f).add("/G gs 1 g").show(72, 500, SECRET)),
                hidden(
                        "white in a Type 3 font",
                        Reason.WHITE_ON_WHITE,
                        c -> c.font("T", boxes(c, "d1")).add("1 g BT /T 12 Tf 72 500 Td (aaaaaaaaaaaaaaaa) Tj ET")),
                hidden(
                        "in the colour of its box",
                        Reason.OWN_BACKGROUND,
                        c -> c.add("0.1 0.2 0.4 rg 50 480 300 60 re f").show(72, 500, SECRET)),
                hidden(
                        "nearly in the colour of its box",
                        Reason.OWN_BACKGROUND,
                        c -> c.add("0.1 0.2 0.4 rg 50 480 300 60 re f 0.11 0.22 0.41 rg")
                                .show(72, 500, SECRET)),
                hidden(
                        "in the colour of a rounded shape",
                        Reason.OWN_BACKGROUND,
                        c -> c.add(
                                        "0 0.3 0.3 rg 60 480 m 300 480 l 320 480 320 540 300 540 c 60 540 l 40 540 40 480 60 480 c f")
                                .show(72, 500, SECRET)),
                hidden(
                        "in the colour of a thick line",
                        Reason.OWN_BACKGROUND,
                        c -> c.add("0.5 0 0 RG 40 w 50 505 m 350 505 l S 0.5 0 0 rg")
                                .show(72, 500, SECRET)),
                hidden(
                        "grey on a half transparent black box",
                        Reason.OWN_BACKGROUND,
                        c -> c.opacity("G", 0.5f)
                                .add("q /G gs 0 g 50 480 300 60 re f Q 0.5 g")
                                .show(72, 500, SECRET)),
                hidden(
                        "under a box",
                        Reason.COVERED,
                        c -> c.show(72, 500, SECRET).add("1 g 50 480 300 60 re f")),
                hidden(
                        "under two boxes side by side",
                        Reason.COVERED,
                        c -> c.show(72, 500, SECRET).add("1 g 50 480 60 60 re f 110 480 300 60 re f")),
                hidden(
                        "under a circle",
                        Reason.COVERED,
                        c -> c.show(72, 500, SECRET).add("0.9 g 50 420 m 50 580 l 300 580 l 310 500 l 300 420 l h f")),
                hidden(
                        "under an image",
                        Reason.COVERED,
                        c -> c.image("I", Color.GRAY).show(72, 500, SECRET).add("q 300 0 0 60 50 480 cm /I Do Q")),
                hidden(
                        "under a box in a form",
                        Reason.COVERED,
                        c -> c.form("X", true, "0.8 g 50 480 300 60 re f")
                                .show(72, 500, SECRET)
                                .add("/X Do")),
                hidden("at half a point", Reason.TOO_SMALL, c -> c.show(72, 500, 0.5, SECRET)),
                hidden("at one point", Reason.TOO_SMALL, c -> c.show(72, 500, 1, SECRET)),
                hidden(
                        "at ten points on a scale of a twentieth",
                        Reason.TOO_SMALL,
                        c -> c.add("q 0.05 0 0 0.05 0 0 cm")
                                .show(1440, 10000, 10, SECRET)
                                .add("Q")),
                hidden("left of the page", Reason.OFF_PAGE, c -> c.show(-300, 500, SECRET)),
                hidden("below the page", Reason.OFF_PAGE, c -> c.show(72, -40, SECRET)),
                hidden("on the media, outside of the crop box", Reason.OFF_PAGE, c -> {
                    c.page().setCropBox(new PDRectangle(40, 40, 515, 762));
                    c.show(72, 20, SECRET);
                }),
                hidden(
                        "outside of a clip",
                        Reason.CLIPPED,
                        c -> c.add("q 72 400 300 40 re W n")
                                .show(72, 500, SECRET)
                                .add("Q")),
                hidden(
                        "in a clip of no size",
                        Reason.CLIPPED,
                        c -> c.add("q 72 500 0 0 re W n").show(72, 500, SECRET).add("Q")),
                hidden(
                        "in a clip of one pixel, as web pages do",
                        Reason.CLIPPED,
                        c -> c.add("q 72 500 0.75 0.75 re W* n")
                                .show(72, 500, SECRET)
                                .add("Q")),
                hidden(
                        "outside of a clip that is no rectangle",
                        Reason.CLIPPED,
                        c -> c.add(
                                        "q 60 600 m 60 490 l 40 490 l 40 400 l 400 400 l 400 600 l 390 600 l 390 410 l 65 410 l h W n")
                                .show(72, 500, SECRET)
                                .add("Q")),
                hidden("outside of a form's box", Reason.CLIPPED, c -> {
                    c.form("X", false, secretAt(72, 500)).add("/X Do");
                    c.form("X").setBBox(new PDRectangle(0, 0, 100, 100));
                }),
                hidden(
                        "without opacity",
                        Reason.TRANSPARENT,
                        c -> c.opacity("G", 0).add("/G gs").show(72, 500, SECRET)),
                hidden(
                        "with next to no opacity",
                        Reason.TRANSPARENT,
                        c -> c.opacity("G", 0.01f).add("/G gs").show(72, 500, SECRET)),
                hidden(
                        "in a group without opacity",
                        Reason.TRANSPARENT,
                        c -> c.opacity("G", 0)
                                .form("X", true, secretAt(72, 500))
                                .add("/G gs /X Do")),
                hidden(
                        "in a layer that is off",
                        Reason.MARKED_HIDDEN,
                        c -> c.add("/OC " + layerOff(c) + " BDC")
                                .show(72, 500, SECRET)
                                .add("EMC")),
                hidden("white on a page that is turned", Reason.WHITE_ON_WHITE, c -> {
                    c.page().setRotation(90);
                    c.add("1 g 0 1 -1 0 595 0 cm").show(72, 300, SECRET);
                }),
                hidden("white on a page whose box starts elsewhere", Reason.WHITE_ON_WHITE, c -> {
                    c.page().setMediaBox(new PDRectangle(-100, -200, 795, 1042));
                    c.add("1 g").show(-50, 500, SECRET);
                }),
                hidden(
                        "by an invisible mode on a page with a small picture",
                        Reason.INVISIBLE_INK,
                        c -> c.image("I", Color.GRAY)
                                .add("q 100 0 0 120 450 700 cm /I Do Q 3 Tr")
                                .show(72, 500, SECRET)),
                hidden(
                        "by an invisible mode on a page with a background picture",
                        Reason.INVISIBLE_INK,
                        c -> c.image("I", Color.LIGHT_GRAY)
                                .add("q 595 0 0 760 0 0 cm /I Do Q")
                                .show(72, 700, "This page has words that everybody sees")
                                .show(72, 680, "on a picture that fills the page, and more.")
                                .add("3 Tr")
                                .show(72, 500, SECRET)));
    }

    private DynamicTest hidden(String way, Reason reason, Canvas.Drawing drawing) {
        return dynamicTest(way, () -> {
            try (Canvas canvas = new Canvas()) {
                canvas.show(72, 780, "Anna Visible");
                canvas.add("q");
                drawing.on(canvas);
                canvas.add("Q 0 g 0 Tr").show(72, 60, "Cook since 2019");

                Canvas.Result result = canvas.read(folder);

                assertThat(result.hidden()).containsExactly(new HiddenText(reason, 1, SECRET_LETTERS));
                assertThat(String.join(" ", result.lines()))
                        .startsWith("Anna Visible")
                        .endsWith("Cook since 2019")
                        .doesNotContain("kubernetes", "wizard");
            }
        });
    }

    @Test
    void textIsFoundOnEveryPage() throws Exception {
        try (Canvas canvas = new Canvas().show(72, 700, "Painter").add("1 g").show(72, 500, SECRET)) {
            canvas.pdf().addPage(Canvas.blank(canvas.pdf()));

            Canvas.Result result = canvas.read(folder);

            assertThat(result.lines()).containsExactly("Painter");
            assertThat(result.hidden()).containsExactly(new HiddenText(Reason.WHITE_ON_WHITE, 1, SECRET_LETTERS));
        }
    }

    @Test
    void severalWaysOnSeveralLinesAreCountedApart() throws Exception {
        try (Canvas canvas = new Canvas()) {
            canvas.show(72, 780, "Anna Visible")
                    .add("1 g")
                    .show(72, 500, "one two")
                    .show(72, 480, "three")
                    .add("0 g")
                    .show(72, -100, "four");

            Canvas.Result result = canvas.read(folder);

            assertThat(result.lines()).containsExactly("Anna Visible");
            assertThat(result.hidden())
                    .containsExactly(
                            new HiddenText(Reason.WHITE_ON_WHITE, 1, 11), new HiddenText(Reason.OFF_PAGE, 1, 4));
        }
    }

    @Test
    void charactersWithoutWidthAndTagsAreTakenOutOfWords() throws Exception {
        try (Canvas canvas = new Canvas()) {
            canvas.font("U", mapped(canvas)).add("BT /U 12 Tf 72 500 Td (Pxyzthon) Tj ET");

            Canvas.Result result = canvas.read(folder);

            assertThat(result.lines()).containsExactly("Python");
            assertThat(result.hidden())
                    .containsExactly(new HiddenText(Reason.ZERO_WIDTH, 1, 1), new HiddenText(Reason.TAGS, 1, 1));
        }
    }

    private static String secretAt(int x, int y) {
        return "BT /F 12 Tf " + x + " " + y + " Td (" + SECRET + ") Tj ET";
    }

    private static String spotWhite(Canvas canvas) throws IOException {
        COSDictionary tint = new COSDictionary();
        tint.setInt(COSName.FUNCTION_TYPE, 2);
        tint.setItem(COSName.DOMAIN, Canvas.numbers(0, 1));
        tint.setItem(COSName.C0, Canvas.numbers(1, 1, 1));
        tint.setItem(COSName.C1, Canvas.numbers(1, 0, 0));
        tint.setInt(COSName.N, 1);
        PDSeparation spot = new PDSeparation();
        spot.setColorantName("Red Ink");
        spot.setAlternateColorSpace(PDDeviceRGB.INSTANCE);
        spot.setTintTransform(new PDFunctionType2(tint));
        canvas.resources().put(COSName.getPDFName("S"), spot);
        return "/S cs";
    }

    private static String layerOff(Canvas canvas) {
        PDOptionalContentGroup layer = new PDOptionalContentGroup("notes");
        PDOptionalContentProperties layers = new PDOptionalContentProperties();
        layers.addGroup(layer);
        layers.setGroupEnabled(layer, false);
        canvas.pdf().getDocumentCatalog().setOCProperties(layers);
        canvas.resources().put(COSName.getPDFName("L"), layer);
        return "/L";
    }

    /** A Type 3 font whose only letter, {@code a}, is a box. */
    static PDType3Font boxes(Canvas canvas, String operator) throws IOException {
        COSStream letter = canvas.pdf().getDocument().createCOSStream();
        try (var out = letter.createOutputStream()) {
            String colours = operator.equals("d1") ? "500 0 0 0 500 700 d1 " : "500 0 d0 0 0.4 0.2 rg ";
            out.write((colours + "50 0 400 700 re f").getBytes(StandardCharsets.US_ASCII));
        }
        COSDictionary procedures = new COSDictionary();
        procedures.setItem(COSName.getPDFName("a"), letter);
        COSArray differences = new COSArray();
        differences.add(COSInteger.get('a'));
        differences.add(COSName.getPDFName("a"));
        COSDictionary encoding = new COSDictionary();
        encoding.setItem(COSName.DIFFERENCES, differences);
        COSDictionary font = new COSDictionary();
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setItem(COSName.SUBTYPE, COSName.TYPE3);
        font.setItem(COSName.FONT_BBOX, Canvas.numbers(0, -200, 500, 800));
        font.setItem(COSName.FONT_MATRIX, Canvas.numbers(0.001f, 0, 0, 0.001f, 0, 0));
        font.setItem(COSName.CHAR_PROCS, procedures);
        font.setItem(COSName.ENCODING, encoding);
        font.setInt(COSName.FIRST_CHAR, 'a');
        font.setInt(COSName.LAST_CHAR, 'a');
        COSArray widths = new COSArray();
        widths.add(new COSFloat(500));
        font.setItem(COSName.WIDTHS, widths);
        return new PDType3Font(font);
    }

    /** Helvetica in which x stands for a zero-width space and z for a tag. */
    private static PDFont mapped(Canvas canvas) throws IOException {
        COSStream map = canvas.pdf().getDocument().createCOSStream();
        try (var out = map.createOutputStream()) {
            out.write("""
                    /CIDInit /ProcSet findresource begin 12 dict begin begincmap
                    1 begincodespacerange <00> <ff> endcodespacerange
                    2 beginbfchar <78> <200B> <7a> <DB40DC41> endbfchar
                    endcmap end end
                    """.getBytes(StandardCharsets.US_ASCII));
        }
        COSDictionary font = new COSDictionary();
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setItem(COSName.SUBTYPE, COSName.TYPE1);
        font.setItem(COSName.BASE_FONT, COSName.getPDFName("Helvetica"));
        font.setItem(COSName.ENCODING, COSName.WIN_ANSI_ENCODING);
        font.setItem(COSName.TO_UNICODE, map);
        return PDFontFactory.createFont(font);
    }
}

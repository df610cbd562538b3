package dev.vitae.engine.readers.pdf.visibility;

import java.awt.geom.Path2D;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/**
 * A text stripper that also follows what is painted around the text, without rendering anything: where fills, lines and images
 * lie, in which order, and with which ink each glyph is drawn.
 */
public abstract class PaintingStripper extends PDFTextStripper {

    private static final Type3Looks NO_TYPE3 = new Type3Looks(1, false);

    private static final double FAR = 1e6;

    private final IdentityHashMap<PDFont, Type3Looks> type3 = new IdentityHashMap<>();
    private final Deque<Boolean> markedContent = new ArrayDeque<>();
    private Layers layers = new Layers(null);
    private Painting painting = new Painting(new Bounds(0, 0, 0, 0), 1);
    private Painter painter = new Painter(painting);
    private boolean coloursBroken;
    private @Nullable Ink lastInk;
    private @Nullable Matrix glyphMatrix;
    private @Nullable PDFont glyphFont;
    private float glyphAdvance;
    private int glyphCode;

    @SuppressWarnings(
            "this-escape") // operators keep the engine that they belong to, and ask it for nothing before a page
    protected PaintingStripper() {
        ColourOperators.addAllTo(this);
        addOperator(new DrawObjectOperator(this));
        addOperator(new InlineImageOperator(this));
        PathOperator.addAllTo(this);
        PaintingOperator.addAllTo(this);
    }

    /** What is seen of the glyphs that were noted since the last call. */
    protected final PageVisibility takeVisibility() {
        PageVisibility visibility = PageVisibility.of(painting);
        painting = new Painting(painting.page(), 1); // a page without contents is not processed
        return visibility;
    }

    /** Notes the glyph that is being shown; its number is its place among the glyphs noted on this page. */
    protected final void note(String text) {
        Matrix matrix = glyphMatrix;
        PDFont font = glyphFont;
        if (matrix == null || font == null) {
            return;
        }
        Type3Looks looks = font instanceof PDType3Font drawn
                ? type3.computeIfAbsent(font, f -> Type3Looks.of(drawn, glyphCode))
                : NO_TYPE3;
        float advance = font.isVertical() ? 1 : glyphAdvance;
        float em = (float) (looks.em() == 0 ? Math.max(1, advance) : looks.em());
        PaintedGlyph glyph = new PaintedGlyph(
                text,
                matrix.getTranslateX(),
                matrix.getTranslateY(),
                advance * matrix.getScaleX(),
                advance * matrix.getShearY(),
                em * matrix.getShearX(),
                em * matrix.getScaleY());
        painting.add(glyph, ink(glyph, looks.ownColours()));
    }

    final Painter painter() {
        return painter;
    }

    final void image(COSDictionary image) {
        if (!layers.isOff(image.getCOSDictionary(COSName.OC))) {
            boolean holes = image.getBoolean(COSName.IMAGE_MASK, COSName.IM, false)
                    || image.containsKey(COSName.SMASK)
                    || image.containsKey(COSName.MASK);
            painter.image(getGraphicsState(), !holes);
        }
    }

    @Override
    public void processPage(PDPage page) throws IOException {
        if (getCurrentPageNo() < getStartPage() || getCurrentPageNo() > getEndPage()) {
            return; // PDFBox hands over every page of the document, also those that were not asked for
        }
        painting = new Painting(area(page.getCropBox()), page.getUserUnit());
        painter = new Painter(painting);
        layers = new Layers(document.getDocumentCatalog().getOCProperties());
        markedContent.clear();
        coloursBroken = false;
        lastInk = null;
        super.processPage(page);
    }

    /** The page's area; one that is too small to be meant is none. */
    private static Bounds area(PDRectangle box) {
        return box.getWidth() < 1 || box.getHeight() < 1
                ? new Bounds(-FAR, -FAR, FAR, FAR)
                : new Bounds(box.getLowerLeftX(), box.getLowerLeftY(), box.getUpperRightX(), box.getUpperRightY());
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
        glyphMatrix = matrix;
        glyphFont = font;
        glyphCode = code;
        glyphAdvance = displacement.getX();
        super.showGlyph(matrix, font, code, displacement);
    }

    @Override
    public void showTextString(byte[] string) throws IOException {
        painting.endRun();
        super.showTextString(string);
    }

    @Override
    public void showTextStrings(COSArray array) throws IOException {
        painting.endRun();
        super.showTextStrings(array);
    }

    @Override
    public void endText() throws IOException {
        painter.endText();
        super.endText();
    }

    @Override
    public void saveGraphicsState() {
        painter.save();
        super.saveGraphicsState();
    }

    @Override
    public void restoreGraphicsState() {
        painter.restore();
        super.restoreGraphicsState();
    }

    @Override
    public void showForm(PDFormXObject form) throws IOException {
        Painter.Outside outside = enter(form, painter.group());
        try {
            super.showForm(form);
        } finally {
            painter.leave(outside);
        }
    }

    @Override
    public void showTransparencyGroup(PDTransparencyGroup form) throws IOException {
        Painter.Outside outside = enter(form, painter.group().with(getGraphicsState()));
        try {
            super.showTransparencyGroup(form);
        } finally {
            painter.leave(outside);
        }
    }

    private Painter.Outside enter(PDFormXObject form, Painter.Group group) {
        boolean off = layers.isOff(form.getCOSObject().getCOSDictionary(COSName.OC));
        PDRectangle box = form.getBBox();
        if (box == null) {
            return painter.enter(group, painter.clip().bounds(), null, off);
        }
        Matrix matrix = getGraphicsState().getCurrentTransformationMatrix().clone();
        matrix.concatenate(form.getMatrix());
        PathBuilder area = new PathBuilder();
        area.add(Quad.of(matrix, box.getLowerLeftX(), box.getLowerLeftY(), box.getWidth(), box.getHeight()));
        Path2D shape = area.isRectangle() ? null : area.lines();
        return painter.enter(group, area.bounds(), shape, off);
    }

    @Override
    public void beginMarkedContentSequence(COSName tag, COSDictionary properties) {
        boolean off = COSName.OC.equals(tag) && layers.isOff(properties);
        markedContent.push(off);
        painter.enterLayer(off);
        super.beginMarkedContentSequence(tag, properties);
    }

    @Override
    public void endMarkedContentSequence() {
        if (!markedContent.isEmpty()) {
            painter.leaveLayer(markedContent.pop());
        }
        super.endMarkedContentSequence();
    }

    /** A colour that can't be read is no reason to lose the text. */
    @Override
    protected void operatorException(Operator operator, List<COSBase> operands, IOException exception)
            throws IOException {
        if (ColourOperators.isOne(Objects.requireNonNullElse(operator.getName(), ""))) {
            coloursBroken = true;
        } else {
            super.operatorException(operator, operands, exception);
        }
    }

    private Ink ink(PaintedGlyph glyph, boolean ownColours) {
        PDGraphicsState state = getGraphicsState();
        RenderingMode mode = state.getTextState().getRenderingMode();
        PDColor fill = mode.isFill() ? state.getNonStrokingColor() : null;
        PDColor line = mode.isStroke() ? state.getStrokingColor() : null;
        LetterClip letters = mode.isClip() ? painter.letters(glyph.bounds()) : null;
        double opacity = painter.group().opacity()
                * (fill == null ? state.getAlphaConstant() : state.getNonStrokeAlphaConstant());
        boolean known = painter.isPlain(state) && !ownColours && !coloursBroken;
        Ink ink = lastInk;
        if (ink == null || !ink.isSame(fill, line, opacity, known, painter.clip(), letters, painter.layerOff())) {
            ink = new Ink(fill, line, opacity, known, painter.clip(), letters, painter.layerOff());
            lastInk = ink;
        }
        return ink;
    }
}

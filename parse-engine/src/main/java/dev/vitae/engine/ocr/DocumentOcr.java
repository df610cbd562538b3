package dev.vitae.engine.ocr;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads the pictures among the pages of one document, as far as the time goes. At the first one it finds out how the pages lie
 * and what language they are in: English is tried first, and only where that makes little sense is the picture asked for its script.
 */
public final class DocumentOcr {

    /** What is read with less confidence on average was read in the wrong script or lies on its side. */
    private static final double MAKES_SENSE = 0.75;

    private static final double NOISE = 0.3;
    private static final double SURE = 0.6;
    private static final int FEWEST_SURE_WORDS = 4;
    private static final Pattern WORD =
            Pattern.compile(".*[\\p{L}\\p{N}]{2}.*|.*[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}].*");
    private static final Pattern SIGN =
            Pattern.compile(".*[\\p{L}\\p{N}•·▪■●°*©®«»¢~–—|&/+\\-\\u3001-\\u303f\\uff00-\\uffef].*");

    private final Tesseract tesseract;
    private final OcrLanguages languages;
    private final Clock clock;
    private List<String> chosen = List.of();
    private int quarters;
    private boolean outOfTime;

    /** Counts down one document's time. */
    private record Clock(long end) {
        Duration left() {
            return Duration.ofNanos(end - System.nanoTime());
        }
    }

    DocumentOcr(Tesseract tesseract, OcrLanguages languages, Duration limit) {
        this.tesseract = tesseract;
        this.languages = languages;
        this.clock = new Clock(System.nanoTime() + limit.toNanos());
    }

    /**
     * What was read off a page.
     *
     * @param width of the picture it was read off, the right way up, in pixels
     */
    public record ScannedPage(List<ScannedLine> lines, int width, int height) {}

    /** The page; empty where it could not be read. A page without any text that can be recognized has no lines. */
    public Optional<ScannedPage> read(GreyPicture picture) {
        try {
            return Optional.of(chosen.isEmpty() ? readFirst(picture) : readUpright(picture.turned(quarters), chosen));
        } catch (TesseractRun.FailedException e) {
            outOfTime |= !clock.left().isPositive();
            return Optional.empty();
        }
    }

    /** Whether there is no time for a further page. */
    public boolean isOutOfTime() {
        return outOfTime;
    }

    private ScannedPage readFirst(GreyPicture picture) throws TesseractRun.FailedException {
        GreyPicture upright = picture;
        List<String> tried = languages.first();
        ScannedPage page = readUpright(picture, tried);
        if (confidence(page) < MAKES_SENSE) {
            Optional<Tesseract.Orientation> found = tesseract.orientation(picture, clock.left());
            if (found.isPresent()) {
                quarters = found.get().quarters();
                List<String> ofScript = languages.ofScript(found.get().script());
                if (quarters != 0 || !ofScript.equals(tried)) {
                    upright = picture.turned(quarters);
                    tried = ofScript;
                    page = readUpright(upright, tried);
                }
            }
        }
        List<String> better = languages.ofText(page.lines(), tried);
        if (!better.equals(tried)) {
            page = readUpright(upright, better);
        }
        if (!page.lines().isEmpty()) {
            chosen = better;
        }
        return page;
    }

    private ScannedPage readUpright(GreyPicture picture, List<String> in) throws TesseractRun.FailedException {
        List<ScannedLine> lines = withoutNoise(tesseract.read(picture, in, clock.left()));
        StrokeWidths strokes = new StrokeWidths(picture);
        return new ScannedPage(lines.stream().map(strokes::measured).toList(), picture.width(), picture.height());
    }

    private static double confidence(ScannedPage page) {
        double sum = 0;
        double letters = 0;
        for (ScannedLine line : page.lines()) {
            for (ScannedWord word : line.words()) {
                sum += word.confidence() * word.text().length();
                letters += word.text().length();
            }
        }
        return letters == 0 ? 0 : sum / letters;
    }

    /** Photographs, rules and icons give words too; a picture with few others has no text. */
    private static List<ScannedLine> withoutNoise(List<ScannedLine> lines) {
        List<ScannedLine> clean = new ArrayList<>();
        int sure = 0;
        for (ScannedLine line : lines) {
            List<ScannedWord> words = line.words().stream()
                    .filter(word -> word.confidence() >= NOISE
                            ? SIGN.matcher(word.text()).matches()
                            : WORD.matcher(word.text()).matches())
                    .toList();
            sure += (int) words.stream()
                    .filter(word -> word.confidence() >= SURE
                            && WORD.matcher(word.text()).matches())
                    .count();
            if (!words.isEmpty()) {
                clean.add(new ScannedLine(words, line.baseline(), line.slope(), line.size()));
            }
        }
        return sure < FEWEST_SURE_WORDS ? List.of() : clean;
    }
}

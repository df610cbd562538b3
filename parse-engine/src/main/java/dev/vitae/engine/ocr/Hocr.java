package dev.vitae.engine.ocr;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** The HTML in which tesseract says what it has read and where. */
final class Hocr {

    private static final Pattern BOX = Pattern.compile("bbox (-?\\d+) (-?\\d+) (-?\\d+) (-?\\d+)");
    private static final Pattern BASELINE = Pattern.compile("baseline (-?[\\d.]+) (-?[\\d.]+)");
    private static final Pattern SIZE = Pattern.compile("x_size ([\\d.]+)");
    private static final Pattern CONFIDENCE = Pattern.compile("x_wconf (\\d+)");

    /** What the sign in an e-mail address is often taken for. */
    private static final Pattern AT_SIGN = Pattern.compile("(?<=\\w)[©®](?=\\w)");

    private Hocr() {}

    static List<ScannedLine> linesOf(String html) {
        List<ScannedLine> lines = new ArrayList<>();
        for (Element line : Jsoup.parse(html).select("p.ocr_par > span")) {
            List<ScannedWord> words = new ArrayList<>();
            for (Element word : line.select("span.ocrx_word")) {
                Matcher box = BOX.matcher(word.attr("title"));
                String text = AT_SIGN.matcher(word.text().strip()).replaceAll("@");
                if (!text.isEmpty() && box.find()) {
                    words.add(new ScannedWord(
                            text,
                            number(box, 1),
                            number(box, 2),
                            number(box, 3),
                            number(box, 4),
                            first(CONFIDENCE, word, 0) / 100,
                            0));
                }
            }
            Matcher box = BOX.matcher(line.attr("title"));
            if (!words.isEmpty() && box.find()) {
                Matcher baseline = BASELINE.matcher(line.attr("title"));
                boolean known = baseline.find();
                double height = number(box, 4) - number(box, 2);
                lines.add(new ScannedLine(
                        words,
                        number(box, 4) + (known ? number(baseline, 2) : 0),
                        known ? number(baseline, 1) : 0,
                        Math.max(1, first(SIZE, line, height))));
            }
        }
        return lines;
    }

    private static double first(Pattern pattern, Element element, double otherwise) {
        Matcher matcher = pattern.matcher(element.attr("title"));
        return matcher.find() ? number(matcher, 1) : otherwise;
    }

    private static double number(Matcher matcher, int group) {
        return Double.parseDouble(matcher.group(group));
    }
}

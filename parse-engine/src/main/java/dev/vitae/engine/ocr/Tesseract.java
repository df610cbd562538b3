package dev.vitae.engine.ocr;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tesseract program that is installed here, and the languages that it has. */
public final class Tesseract {

    /** Names the program: a path, or a name on the {@code PATH}; {@code none} for no OCR. */
    public static final String COMMAND_PROPERTY = "vitae.ocr.command";

    private static final String NONE = "none";
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Pattern VERSION = Pattern.compile("tesseract v?(\\d[\\w.]*)");
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]\\w*(?:/\\w+)?");
    private static final Pattern ROTATE = Pattern.compile("Rotate: (\\d+)");
    private static final Pattern SCRIPT = Pattern.compile("Script: (\\w+)");

    /** Reads one column of text after another wherever they stand. */
    private static final String ANY_LAYOUT = "3";

    private static final String ORIENTATION_ONLY = "0";

    private final String command;
    private final String version;
    private final List<String> languages;

    private Tesseract(String command, String version, List<String> languages) {
        this.command = command;
        this.version = version;
        this.languages = languages;
    }

    /**
     * Which way a page lies, and in what script it is.
     *
     * @param quarters of a circle by which it has to be turned clockwise
     * @param script as tesseract names it
     */
    record Orientation(int quarters, String script) {}

    /** What the system property names, or the program of this name on the {@code PATH}; empty where there is none. */
    public static Optional<Tesseract> installed() {
        return find(System.getProperty(COMMAND_PROPERTY, "tesseract"));
    }

    /** The program behind this command, if there is one that works. */
    public static Optional<Tesseract> find(String command) {
        if (command.isBlank() || command.equals(NONE)) {
            return Optional.empty();
        }
        try {
            Matcher version = VERSION.matcher(TesseractRun.of(List.of(command, "--version"), null, PATIENCE));
            List<String> languages = TesseractRun.of(List.of(command, "--list-langs"), null, PATIENCE)
                    .lines()
                    .map(String::strip)
                    .filter(line -> LANGUAGE.matcher(line).matches())
                    .toList();
            return languages.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Tesseract(command, version.find() ? version.group(1) : "?", languages));
        } catch (TesseractRun.FailedException e) {
            return Optional.empty();
        }
    }

    /** For an operator: version and languages. */
    public String description() {
        List<String> read =
                languages.stream().filter(name -> !name.equals("osd")).toList();
        return "tesseract " + version + ", languages " + String.join(" ", read);
    }

    boolean has(String language) {
        return languages.contains(language);
    }

    /** A language that it has, the first in its own order. */
    List<String> any() {
        return languages.stream().filter(name -> !name.equals("osd")).limit(1).toList();
    }

    /** The lines of a picture. */
    List<ScannedLine> read(GreyPicture picture, List<String> in, Duration limit) throws TesseractRun.FailedException {
        return Hocr.linesOf(TesseractRun.of(
                command(picture, ANY_LAYOUT, "-l", String.join("+", in), "-c", "tessedit_create_hocr=1"),
                picture,
                limit));
    }

    /** Empty where it can't be told. */
    Optional<Orientation> orientation(GreyPicture picture, Duration limit) {
        if (!has("osd")) {
            return Optional.empty();
        }
        try {
            String said = TesseractRun.of(command(picture, ORIENTATION_ONLY, "-l", "osd"), picture, limit);
            Matcher rotate = ROTATE.matcher(said);
            Matcher script = SCRIPT.matcher(said);
            return rotate.find() && script.find()
                    ? Optional.of(new Orientation(Integer.parseInt(rotate.group(1)) / 90, script.group(1)))
                    : Optional.empty();
        } catch (TesseractRun.FailedException e) {
            return Optional.empty();
        }
    }

    private List<String> command(GreyPicture picture, String segmentation, String... more) {
        List<String> all = new ArrayList<>(List.of(command, "stdin", "stdout"));
        all.addAll(List.of("--dpi", Long.toString(Math.round(picture.dotsPerInch())), "--psm", segmentation));
        all.addAll(List.of(more));
        return all;
    }
}

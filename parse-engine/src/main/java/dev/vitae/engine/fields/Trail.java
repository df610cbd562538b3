package dev.vitae.engine.fields;

import dev.vitae.common.candidate.Evidence;
import dev.vitae.common.candidate.FieldCheck;
import dev.vitae.engine.layout.Box;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Notes for each value of a candidate where it stands, and which of them are doubtful. */
final class Trail {

    private static final double DOUBTFUL = 0.7;
    private static final String MODEL = "model";

    private final List<Evidence> evidence = new ArrayList<>();
    private final List<FieldCheck> checks = new ArrayList<>();
    private final PictureConfidence pictures;

    /** @param pictures how sure the words were read that the values are made of */
    Trail(PictureConfidence pictures) {
        this.pictures = pictures;
    }

    /** The value, noted. */
    <T> @Nullable T note(String field, @Nullable Found<T> found) {
        if (found == null) {
            return null;
        }
        double read = read(found);
        double confidence = found.confidence() * read;
        evidence.add(new Evidence(
                field,
                found.line().page(),
                found.line().number(),
                found.line().plain(),
                corners(found.line().box()),
                confidence,
                found.byModel() ? MODEL : null));
        if (confidence < DOUBTFUL) {
            doubt(field, confidence, reason(found, read));
        }
        return found.value();
    }

    /** The values of a list, each noted. */
    <T> List<T> noteAll(String field, List<Found<T>> found) {
        IntStream.range(0, found.size()).forEach(i -> note(field + "[" + i + "]", found.get(i)));
        return found.stream().map(Found::value).toList();
    }

    /** Whether there is a value that nobody need look at again. */
    boolean isSure(@Nullable Found<?> found) {
        return found != null && found.confidence() * read(found) >= DOUBTFUL;
    }

    private double read(Found<?> found) {
        return pictures.of(found.line(), String.valueOf(found.value()));
    }

    private static String reason(Found<?> found, double read) {
        if (found.byModel()) {
            return "A language model read it where the rules left it open";
        }
        return read < found.confidence()
                ? "The words were hard to read on the page's image"
                : "The layout leaves open whether this is the right value";
    }

    void doubt(String field, double confidence, String reason) {
        checks.add(new FieldCheck(field, confidence, reason));
    }

    boolean holdsReadingsOfModels() {
        return evidence.stream().anyMatch(value -> MODEL.equals(value.source()));
    }

    List<Evidence> evidence() {
        return evidence;
    }

    List<FieldCheck> checks() {
        return checks;
    }

    private static @Nullable List<Double> corners(@Nullable Box box) {
        return box == null
                ? null
                : List.of(tenths(box.left()), tenths(box.top()), tenths(box.width()), tenths(box.height()));
    }

    private static double tenths(double points) {
        return Math.round(points * 10) / 10.0;
    }
}

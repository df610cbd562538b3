package dev.vitae.scoring.extractions;

import dev.vitae.common.extraction.FieldReading;
import dev.vitae.scoring.models.UnusableAnswerException;
import dev.vitae.scoring.prompts.AnswerTree;
import java.util.ArrayList;
import java.util.List;

/** What a model says that it has read, believed in nothing yet. */
final class ProposedReadings {

    private ProposedReadings() {}

    static List<FieldReading> read(String text) throws UnusableAnswerException {
        List<FieldReading> readings = new ArrayList<>();
        for (AnswerTree entry : AnswerTree.read(text).objects("readings")) {
            readings.add(new FieldReading(
                    entry.text("field"), entry.text("value").strip(), (int) Math.round(entry.number("line"))));
        }
        return readings;
    }
}

package dev.vitae.engine.fields;

import dev.vitae.engine.dates.Period;
import dev.vitae.engine.reading.ReadingLine;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One position or one course of study.
 *
 * @param role the job title or the degree
 * @param place the employer or the school
 * @param location where that is
 * @param body the lines under its header
 */
record Entry(
        @Nullable Found<String> role,
        @Nullable Found<String> place,
        @Nullable Found<String> location,
        @Nullable Found<Period> period,
        List<ReadingLine> body) {

    Entry {
        body = List.copyOf(body);
    }
}

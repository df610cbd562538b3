package dev.vitae.engine.fields;

import dev.vitae.common.extraction.FieldReading;
import dev.vitae.engine.dates.Period;
import dev.vitae.engine.dates.PeriodMatch;
import dev.vitae.engine.dates.PeriodReader;
import dev.vitae.engine.reading.ReadingLine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Readings of a language model. They count where the engine found nothing or isn't sure, and nowhere else. */
final class SecondOpinion {

    /** Below what the self check takes for sure: a person should look. */
    private static final double CONFIDENCE = 0.6;

    private static final Entry NOTHING = new Entry(null, null, null, null, List.of());

    private final Map<String, FieldReading> readings = new HashMap<>();
    private final Map<Integer, ReadingLine> lines = new HashMap<>();
    private final PeriodReader periods;
    private final Trail trail;

    SecondOpinion(List<FieldReading> readings, List<ReadingLine> lines, PeriodReader periods, Trail trail) {
        readings.forEach(reading -> this.readings.putIfAbsent(reading.field(), reading));
        lines.forEach(line -> this.lines.put(line.number(), line));
        this.periods = periods;
        this.trail = trail;
    }

    Contact on(Contact own) {
        return new Contact(
                better("name", own.name()),
                better("email", own.email()),
                better("phone", own.phone()),
                own.linkedin(),
                better("location", own.location()),
                own.nationality(),
                own.drivingLicense(),
                own.websites());
    }

    List<Entry> onExperience(List<Entry> own) {
        return on(own, "experience", "title", "company");
    }

    List<Entry> onEducation(List<Entry> own) {
        return on(own, "education", "degree", "institution");
    }

    /** Whole entries are added only where the engine found none. */
    private List<Entry> on(List<Entry> own, String section, String role, String place) {
        List<Entry> entries = new ArrayList<>();
        own.forEach(entry -> entries.add(on(entry, section + "[" + entries.size() + "].", role, place)));
        if (own.isEmpty()) {
            Entry added = on(NOTHING, section + "[0].", role, place);
            while (added.role() != null || added.place() != null) {
                entries.add(added);
                added = on(NOTHING, section + "[" + entries.size() + "].", role, place);
            }
        }
        return entries;
    }

    private Entry on(Entry own, String field, String role, String place) {
        return new Entry(
                better(field + role, own.role()),
                better(field + place, own.place()),
                better(field + "location", own.location()),
                better(field + "dates", own.period(), this::period),
                own.body());
    }

    private @Nullable Found<String> better(String field, @Nullable Found<String> own) {
        return better(field, own, Optional::of);
    }

    private <T> @Nullable Found<T> better(String field, @Nullable Found<T> own, Function<String, Optional<T>> meaning) {
        FieldReading reading = readings.get(field);
        ReadingLine line = reading == null ? null : lines.get(reading.line());
        if (reading == null || line == null || trail.isSure(own)) {
            return own;
        }
        return meaning.apply(reading.value())
                .map(value -> new Found<>(value, line, CONFIDENCE, true))
                .orElse(own);
    }

    /** The model says where dates stand; what they mean the engine reads. */
    private Optional<Period> period(String printed) {
        return periods.find(printed).map(PeriodMatch::period);
    }
}

package dev.vitae.engine.fields;

import dev.vitae.common.candidate.Education;
import dev.vitae.common.candidate.Experience;
import dev.vitae.common.candidate.NormalizedDates;
import dev.vitae.engine.dates.PartialDate;
import dev.vitae.engine.dates.Period;
import dev.vitae.engine.reading.ReadingLine;
import dev.vitae.lexicon.Words;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes entries into the records of the candidate schema. */
final class EntryRecords {

    private static final Pattern GRADE = Pattern.compile("^([\\p{L} .]{2,30}?)\\s*[:：]\\s*(.+)$");

    private final EntryWords studyWords;

    EntryRecords(EntryWords studyWords) {
        this.studyWords = studyWords;
    }

    List<Experience> experience(List<Entry> positions, List<String> skills, Prose prose, Trail trail) {
        List<Experience> records = new ArrayList<>();
        Map<String, String> skillWords = new LinkedHashMap<>();
        skills.forEach(skill -> skillWords.put(skill, joined(skill)));
        for (Entry position : positions) {
            String field = "experience[" + records.size() + "].";
            String title = trail.note(field + "title", position.role());
            Period period = dates(field, position, trail);
            String description = trail.note(field + "description", description(position, prose));
            records.add(new Experience(
                    title,
                    trail.note(field + "company", position.place()),
                    trail.note(field + "location", position.location()),
                    period == null ? null : text(period.start()),
                    period == null ? null : text(period.end()),
                    period != null && period.current(),
                    description,
                    used(skillWords, title, description)));
        }
        return records;
    }

    List<Education> education(List<Entry> courses, Trail trail) {
        List<Education> records = new ArrayList<>();
        for (Entry course : courses) {
            String field = "education[" + records.size() + "].";
            Period period = dates(field, course, trail);
            records.add(new Education(
                    trail.note(field + "degree", course.role()),
                    trail.note(field + "institution", course.place()),
                    trail.note(field + "location", course.location()),
                    period == null ? null : text(period.start()),
                    period == null ? null : text(period.end()),
                    trail.note(field + "grade", grade(course))));
        }
        return records;
    }

    /** Both dates stand where the period stands. */
    private static @Nullable Period dates(String field, Entry entry, Trail trail) {
        Found<Period> found = entry.period();
        if (found == null) {
            return null;
        }
        if (found.value().start() != null) {
            trail.note(field + "start_date", found);
        }
        if (found.value().end() != null) {
            trail.note(field + "end_date", found);
        }
        if (found.value().current()) {
            trail.note(field + "is_current", found);
        }
        return found.value();
    }

    List<NormalizedDates> normalizedDates(List<Entry> positions, List<Entry> courses, YearMonth asOf) {
        List<NormalizedDates> dates = new ArrayList<>();
        addDates("experience", positions, asOf, dates);
        addDates("education", courses, asOf, dates);
        return dates;
    }

    private static void addDates(String section, List<Entry> entries, YearMonth asOf, List<NormalizedDates> dates) {
        for (int i = 0; i < entries.size(); i++) {
            Found<Period> found = entries.get(i).period();
            if (found == null) {
                continue;
            }
            Period period = found.value();
            PartialDate start = period.start();
            PartialDate end = period.end();
            YearMonth first = start == null ? null : start.first();
            YearMonth last = end != null ? end.last() : period.current() ? asOf : null;
            boolean toTheMonth = (start == null || start.hasMonth()) && (end == null || end.hasMonth());
            dates.add(new NormalizedDates(
                    section,
                    i,
                    first == null ? null : first.toString(),
                    end == null ? null : end.last().toString(),
                    period.current(),
                    toTheMonth ? "month" : "year",
                    first == null || last == null
                            ? null
                            : Math.max(0, (int) ChronoUnit.MONTHS.between(first, last) + 1)));
        }
    }

    private static @Nullable Found<String> description(Entry position, Prose prose) {
        if (position.body().isEmpty()) {
            return null;
        }
        String text = String.join("\n", prose.paragraphs(position.body()));
        return new Found<>(text, position.body().getFirst(), 0.94);
    }

    private @Nullable Found<String> grade(Entry course) {
        for (ReadingLine line : course.body()) {
            Matcher matcher = GRADE.matcher(line.plain());
            if (matcher.matches() && studyWords.notes().is(matcher.group(1))) {
                return new Found<>(matcher.group(2), line, 0.9);
            }
            if (studyWords.grades().is(line.plain())) {
                return new Found<>(line.plain(), line, 0.85);
            }
        }
        return null;
    }

    private static List<String> used(
            Map<String, String> skillWords, @Nullable String title, @Nullable String description) {
        String text = (title == null ? "" : title) + "\n" + (description == null ? "" : description);
        String words = joined(text);
        return skillWords.entrySet().stream()
                .filter(skill -> words.contains(skill.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Its words with a space around each, so that only whole words are found in it. */
    private static String joined(String text) {
        return " " + String.join(" ", Words.of(text)) + " ";
    }

    private static @Nullable String text(@Nullable PartialDate date) {
        return date == null ? null : date.toString();
    }
}

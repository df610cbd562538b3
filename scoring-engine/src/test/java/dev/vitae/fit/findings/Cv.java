package dev.vitae.fit.findings;

import dev.vitae.fit.candidates.CandidateFacts;
import dev.vitae.fit.candidates.EducationLevel;
import dev.vitae.fit.candidates.Position;
import dev.vitae.fit.candidates.PositionMonths;
import dev.vitae.fit.candidates.Seniority;
import dev.vitae.fit.candidates.SkillFact;
import dev.vitae.fit.taxonomy.Occupation;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Facts of an invented CV; a test says only what it is about. */
final class Cv {

    static final YearMonth AS_OF = YearMonth.of(2026, 6);

    private static final double YEAR = 12;

    private final List<Position> positions = new ArrayList<>();
    private final List<SkillFact> skills = new ArrayList<>();
    private @Nullable EducationLevel education;
    private boolean hiddenText;

    static Cv empty() {
        return new Cv();
    }

    /** A position of the employer; {@code to} is null where it goes on. */
    Cv position(String title, String company, @Nullable String from, @Nullable String to) {
        return position(title, company, from, to, null, false, false);
    }

    Cv leading(String title, Seniority level, String from, String to) {
        return position(title, title + " Ltd", from, to, level, false, false);
    }

    Cv sideline(String title, String from, String to) {
        return position(title, title + " Ltd", from, to, null, true, false);
    }

    Cv byYear(String title, int from, int to) {
        return position(title, title + " Ltd", from + "-01", to + "-12", null, false, true);
    }

    Cv undated(String title) {
        positions.add(new Position(field(), title, null, List.of(), null, false, false, null, null, false, 0, null));
        return this;
    }

    Cv skill(SkillFact skill) {
        skills.add(skill);
        return this;
    }

    Cv education(EducationLevel level) {
        education = level;
        return this;
    }

    Cv hiddenText() {
        hiddenText = true;
        return this;
    }

    CandidateFacts facts() {
        return new CandidateFacts(
                "en",
                positions,
                skills,
                List.of(),
                education,
                List.of(),
                List.of(),
                null,
                PositionMonths.union(positions) / YEAR,
                null,
                hiddenText);
    }

    private Cv position(
            String title,
            String company,
            @Nullable String from,
            @Nullable String to,
            @Nullable Seniority level,
            boolean sideline,
            boolean byYear) {
        YearMonth start = YearMonth.parse(String.valueOf(from));
        YearMonth end = to == null ? AS_OF : YearMonth.parse(to);
        positions.add(new Position(
                field(),
                title,
                company,
                List.of(new Occupation("accountant", "accountant", "accounting", "finance")),
                level,
                sideline,
                byYear,
                start,
                end,
                to == null,
                (int) ChronoUnit.MONTHS.between(start, end) + 1,
                null));
        return this;
    }

    private String field() {
        return "experience[" + positions.size() + "]";
    }
}

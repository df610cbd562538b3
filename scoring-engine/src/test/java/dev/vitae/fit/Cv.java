package dev.vitae.fit;

import dev.vitae.common.candidate.Candidate;
import dev.vitae.common.candidate.DocumentKind;
import dev.vitae.common.candidate.Education;
import dev.vitae.common.candidate.Experience;
import dev.vitae.common.candidate.LanguageSkill;
import dev.vitae.common.candidate.NormalizedDates;
import dev.vitae.common.candidate.ParsedDocument;
import dev.vitae.common.candidate.Redaction;
import dev.vitae.common.candidate.Warning;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** A parsed CV for tests, of an invented person. */
public final class Cv {

    private final List<Experience> experience = new ArrayList<>();
    private final List<NormalizedDates> dates = new ArrayList<>();
    private final List<String> skills = new ArrayList<>();
    private final List<LanguageSkill> languages = new ArrayList<>();
    private final List<Education> education = new ArrayList<>();
    private final List<String> certifications = new ArrayList<>();
    private final List<Redaction> redactions = new ArrayList<>();
    private final List<Warning> warnings = new ArrayList<>();
    private String language = "en";
    private String profile;
    private String nationality;
    private String seniority;
    private double years;

    public static Cv of(String... skills) {
        Cv cv = new Cv();
        cv.skills.addAll(List.of(skills));
        return cv;
    }

    public Cv in(String code) {
        language = code;
        return this;
    }

    /** A position; without an end it goes on to 2026-11. */
    public Cv position(String title, String company, String from, String to, String description) {
        YearMonth start = YearMonth.parse(from);
        YearMonth end = to == null ? YearMonth.of(2026, 11) : YearMonth.parse(to);
        int months = (int) ChronoUnit.MONTHS.between(start, end) + 1;
        dates.add(new NormalizedDates("experience", experience.size(), from, to, to == null, "month", months));
        experience.add(new Experience(title, company, null, from, to, to == null, description, List.of()));
        years += months / 12.0;
        return this;
    }

    public Cv speaks(String name, String level) {
        languages.add(new LanguageSkill(name, level));
        return this;
    }

    public Cv degree(String degree, String end) {
        education.add(new Education(degree, "Northfield University", null, null, end, null));
        return this;
    }

    public Cv certificate(String name) {
        certifications.add(name);
        return this;
    }

    public Cv profile(String text, Redaction... marks) {
        profile = text;
        redactions.addAll(List.of(marks));
        return this;
    }

    public Cv nationality(String text) {
        nationality = text;
        return this;
    }

    public Cv seniority(String level) {
        seniority = level;
        return this;
    }

    public Cv warning(String code) {
        warnings.add(new Warning(code, "something"));
        return this;
    }

    public ParsedDocument document() {
        Candidate none = Candidate.none(language);
        Candidate candidate = new Candidate(
                "Robin Fairweather",
                null,
                null,
                null,
                null,
                profile,
                seniority,
                skills,
                languages,
                experience,
                education,
                certifications,
                years,
                nationality,
                none.drivingLicense(),
                null,
                null,
                dates,
                List.of(),
                language,
                false,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        return new ParsedDocument(candidate, DocumentKind.CV, List.of(), List.of(), warnings, redactions, "tier1", 1);
    }
}

package dev.vitae.scoring.surroundings;

import dev.vitae.common.candidate.Candidate;
import dev.vitae.common.candidate.DocumentKind;
import dev.vitae.common.candidate.Education;
import dev.vitae.common.candidate.Experience;
import dev.vitae.common.candidate.LanguageSkill;
import dev.vitae.common.candidate.NormalizedDates;
import dev.vitae.common.candidate.ParsedDocument;
import dev.vitae.common.candidate.Redaction;
import dev.vitae.common.candidate.RedactionKind;
import dev.vitae.common.scoring.JobText;
import dev.vitae.common.scoring.ScoreInput;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/** An invented developer and a job that fits her somewhat. */
public final class Inputs {

    public static final String PROFILE = "Mara Quillfeather builds payment services in Java and PostgreSQL for banks.";
    public static final String TASKS =
            "Developed payment services in Java with Spring Boot\nTuned PostgreSQL for 40 branches";

    public static final JobText JOB = new JobText("""
            Senior Java Developer

            Your tasks
            You build payment services for our customers in the financial industry.

            Requirements
            - Must have: Java, PostgreSQL, Kubernetes
            - At least 5 years of experience as a software developer
            - Fluent English

            Nice to have
            - Kafka
            """, "Senior Java Developer", null);

    private Inputs() {}

    public static ScoreInput input() {
        return input(PROFILE, JOB);
    }

    /** Her, with another profile; the name at its start is marked as one. */
    public static ScoreInput input(String profile, JobText job) {
        return new ScoreInput(document(profile), job, null, null, Map.of(), YearMonth.of(2026, 11));
    }

    public static ParsedDocument document(String profile) {
        Candidate nobody = Candidate.none("en");
        Candidate mara = new Candidate(
                "Mara Quillfeather",
                "mara@example.org",
                null,
                null,
                null,
                profile,
                "senior",
                List.of("Java", "PostgreSQL", "Spring Boot"),
                List.of(new LanguageSkill("English", "native")),
                List.of(
                        new Experience(
                                "Software Developer",
                                "Brightwater Bank",
                                null,
                                "01/2019",
                                null,
                                true,
                                TASKS,
                                List.of()),
                        new Experience(
                                "Junior Software Developer",
                                "Nimbus Ltd",
                                null,
                                "02/2016",
                                "12/2018",
                                false,
                                "Wrote Java services for invoices",
                                List.of())),
                List.of(new Education("BSc Computer Science", "Northfield University", null, null, null, null)),
                List.of(),
                10.8,
                null,
                null,
                null,
                null,
                List.of(
                        new NormalizedDates("experience", 0, "2019-01", null, true, "month", 95),
                        new NormalizedDates("experience", 1, "2016-02", "2018-12", false, "month", 35)),
                List.of(),
                "en",
                false,
                nobody.projects(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        List<Redaction> redactions = profile.startsWith("Mara Quillfeather")
                ? List.of(new Redaction(RedactionKind.NAME, "profile", 0, "Mara Quillfeather".length()))
                : List.of();
        return new ParsedDocument(mara, DocumentKind.CV, List.of(), List.of(), List.of(), redactions, "tier1", 1);
    }
}

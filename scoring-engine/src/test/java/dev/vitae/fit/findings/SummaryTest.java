package dev.vitae.fit.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SummaryTest {

    private static final Cv CV =
            Cv.empty().position("CLERK", "Ash", "2018-01", "2021-12").position("Buyer", "Elm", "2022-01", null);

    @Test
    void it_tells_the_band_the_career_and_the_skills() {
        JobAd job = JobAd.in("en")
                .years(3, 4)
                .shown("SAP", JobAd.used("SAP", 30, "2024-03", "experience[0]"))
                .missing("Datev");
        assertThat(executive(job, CV))
                .containsExactly(
                        "A partial match for Senior Accountant.",
                        "8.5 years of work experience, 4 years of it in the field of this job, most recently as Buyer.",
                        "Required skills found in the CV: 1 of 2 (SAP).");
    }

    @Test
    void a_whole_career_in_the_field_is_said_as_such() {
        assertThat(executive(JobAd.in("en").years(3, 8.5), CV))
                .contains("8.5 years of work experience, all of it in the field of this job, most recently as Buyer.");
    }

    @Test
    void a_career_in_other_fields_is_said_only_where_all_occupations_are_known() {
        assertThat(executive(JobAd.in("en").years(3, 0), CV))
                .contains("8.5 years of work experience, none of it in the field of this job, most recently as Buyer.");
        Cv unknown = Cv.empty().position("Clerk", "Ash", "2018-01", "2021-12").undated("Wizard");
        assertThat(executive(JobAd.in("en").years(3, 0), unknown))
                .contains("4 years of work experience, most recently as Clerk.");
    }

    @Test
    void a_career_without_dates_has_no_most_recent_position() {
        assertThat(executive(JobAd.in("en"), Cv.empty().undated("Clerk")))
                .contains("Work experience without dates; first position in the CV: Clerk.");
        assertThat(executive(JobAd.in("en"), Cv.empty())).contains("No dated work experience found in the CV.");
    }

    @Test
    void the_verdict_adds_what_is_missing_once() {
        JobAd job = JobAd.in("en").missing("SAP").missingLicence("ADR").missingLanguage("German");
        List<String> verdict = Say.all(Summary.verdict(job.job(), CV.facts(), job.score(), "no", 2));
        assertThat(verdict)
                .containsSubsequence(
                        "Required skills found in the CV: none of 2.",
                        "Not found in the CV: SAP.",
                        "Hard requirements not found in the CV: ADR and German.",
                        "Red flags: 2.");
    }

    private static List<String> executive(JobAd job, Cv cv) {
        return Say.all(Summary.executive(job.job(), cv.facts(), job.score(), "maybe"));
    }
}

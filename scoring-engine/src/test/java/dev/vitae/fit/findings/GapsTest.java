package dev.vitae.fit.findings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitae.fit.candidates.EducationLevel;
import java.util.List;
import org.junit.jupiter.api.Test;

class GapsTest {

    @Test
    void a_required_skill_that_is_not_shown_is_a_gap() {
        assertThat(gaps(JobAd.in("en").missing("SAP."), Cv.empty()))
                .containsExactly("Asked for, not found in the CV: SAP");
    }

    @Test
    void what_comes_near_is_named() {
        JobAd job = JobAd.in("en").similar("SAP", JobAd.used("Oracle", 5, "2020-01", "experience[0]"), 0.4);
        assertThat(gaps(job, Cv.empty()))
                .containsExactly("Asked for: SAP; the CV shows only something similar: Oracle");
    }

    @Test
    void skills_that_are_known_come_before_words_that_are_not() {
        assertThat(gaps(JobAd.in("en").missingUnknown("A keen eye").missing("SAP"), Cv.empty()))
                .containsExactly("Asked for, not found in the CV: SAP", "Asked for, not found in the CV: A keen eye");
    }

    @Test
    void each_is_told_once() {
        assertThat(gaps(JobAd.in("en").missing("SAP").missing("SAP;"), Cv.empty()))
                .hasSize(1);
    }

    @Test
    void years_are_told_with_both_figures() {
        assertThat(gaps(JobAd.in("en").years(5, 2.9), Cv.empty()))
                .containsExactly("2.9 years of experience in the field (5 years asked for)");
        assertThat(gaps(JobAd.in("en").years(1, 0.5), Cv.empty()))
                .containsExactly("6 months of experience in the field (1 year asked for)");
        assertThat(gaps(JobAd.in("en").years(5, 0), Cv.empty()))
                .containsExactly("No experience in the field found (5 years asked for)");
    }

    @Test
    void a_language_may_be_missing_or_below_the_level() {
        assertThat(gaps(JobAd.in("en").language("German", null, 0).language("French", "French", 0.6), Cv.empty()))
                .containsExactly(
                        "Language asked for, not found in the CV: German",
                        "Language asked for at a higher level than shown: French");
    }

    @Test
    void education_may_be_lower_or_unknown() {
        JobAd job = JobAd.in("en").education(EducationLevel.MASTER, 0.6);
        assertThat(gaps(job, Cv.empty().education(EducationLevel.BACHELOR)))
                .containsExactly("Education: bachelor level (asked for: master level)");
        assertThat(gaps(job, Cv.empty()))
                .containsExactly("Level of education not clear from the CV (asked for: master level)");
    }

    @Test
    void a_job_unlike_all_positions_is_a_gap() {
        assertThat(gaps(JobAd.in("en").occupation(null, 0), Cv.empty()))
                .containsExactly("No position found that is close to Senior Accountant");
        assertThat(gaps(JobAd.in("en").occupation("Cashier", 0.4), Cv.empty())).isEmpty();
    }

    @Test
    void what_red_flags_tell_is_not_told_again() {
        JobAd job =
                JobAd.in("en").missingLicence("ADR").missingLanguage("German").missing("SAP");
        assertThat(gaps(job, Cv.empty())).containsExactly("Asked for, not found in the CV: SAP");
    }

    private static List<String> gaps(JobAd job, Cv cv) {
        return Say.all(Gaps.of(job.job(), cv.facts(), job.score()));
    }
}

package dev.vitae.fit.findings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitae.fit.candidates.Seniority;
import java.util.List;
import org.junit.jupiter.api.Test;

class RedFlagsTest {

    @Test
    void a_gap_of_seven_months_is_told() {
        Cv cv = Cv.empty().position("Clerk", "Ash", "2018-01", "2019-12").position("Clerk", "Elm", "2020-08", null);
        assertThat(flags(cv)).containsExactly("No position for 7 months, from 2020-01 to 2020-07");
    }

    @Test
    void a_gap_of_six_months_is_not() {
        Cv cv = Cv.empty().position("Clerk", "Ash", "2018-01", "2019-12").position("Clerk", "Elm", "2020-07", null);
        assertThat(flags(cv)).isEmpty();
    }

    @Test
    void a_gap_that_another_position_covers_is_none() {
        Cv cv = Cv.empty()
                .position("Clerk", "Ash", "2018-01", "2019-12")
                .sideline("Intern", "2020-01", "2021-01")
                .position("Clerk", "Elm", "2021-02", null);
        assertThat(flags(cv)).isEmpty();
    }

    @Test
    void a_last_position_that_ended_recently_leaves_no_gap() {
        assertThat(flags(Cv.empty().position("Clerk", "Ash", "2018-01", "2025-12")))
                .isEmpty();
    }

    @Test
    void a_last_position_that_ended_long_ago_leaves_one() {
        assertThat(flags(Cv.empty().position("Clerk", "Ash", "2018-01", "2025-05")))
                .containsExactly("No position since 2025-06 (1 year)");
    }

    @Test
    void beside_a_position_without_dates_no_gap_is_sure() {
        Cv cv = Cv.empty().position("Clerk", "Ash", "2015-01", "2016-12").undated("Buyer");
        assertThat(flags(cv)).isEmpty();
    }

    @Test
    void three_short_positions_in_five_years_are_told() {
        Cv cv = Cv.empty()
                .position("Clerk", "Ash", "2023-01", "2023-09")
                .position("Clerk", "Elm", "2023-10", "2024-05")
                .position("Clerk", "Oak", "2024-06", "2025-02")
                .position("Clerk", "Fir", "2025-03", null);
        assertThat(flags(cv)).containsExactly("3 positions of less than a year within the last five years");
    }

    @Test
    void internships_old_positions_and_roles_at_one_employer_are_no_changes() {
        Cv cv = Cv.empty()
                .position("Clerk", "Ash", "2015-01", "2015-09")
                .position("Clerk", "Elm", "2015-10", "2022-12")
                .sideline("Intern", "2023-01", "2023-06")
                .position("Clerk", "Oak", "2023-07", "2024-01")
                .position("Senior clerk", "Oak", "2024-02", "2024-12")
                .position("Clerk", "Fir", "2025-01", null);
        assertThat(flags(cv)).isEmpty();
    }

    @Test
    void full_time_positions_of_two_employers_overlap() {
        Cv cv = Cv.empty().position("Clerk", "Ash", "2020-01", "2024-12").position("BUYER", "Elm", "2024-06", null);
        assertThat(flags(cv)).containsExactly("Two positions at the same time for 7 months: Clerk and Buyer");
    }

    @Test
    void a_month_or_two_to_hand_over_is_no_overlap() {
        Cv cv = Cv.empty().position("Clerk", "Ash", "2020-01", "2024-12").position("Buyer", "Elm", "2024-11", null);
        assertThat(flags(cv)).isEmpty();
    }

    @Test
    void internships_and_study_jobs_overlap_with_nothing() {
        Cv cv = Cv.empty().position("Clerk", "Ash", "2020-01", null).sideline("Working student", "2021-01", "2022-12");
        assertThat(flags(cv)).isEmpty();
    }

    @Test
    void roles_at_one_employer_overlap_with_nothing() {
        Cv cv = Cv.empty().position("Clerk", "Ash Ltd", "2020-01", null).position("Buyer", "ASH", "2021-01", "2022-12");
        assertThat(flags(cv)).isEmpty();
    }

    @Test
    void years_alone_prove_no_overlap_of_neighbours() {
        assertThat(flags(Cv.empty().byYear("Clerk", 2018, 2021).byYear("Buyer", 2021, 2026)))
                .isEmpty();
        assertThat(flags(Cv.empty().byYear("Clerk", 2018, 2023).byYear("Buyer", 2020, 2026)))
                .containsExactly("Two positions at the same time for 2.1 years: Clerk and Buyer");
    }

    @Test
    void a_leading_title_after_little_experience_is_told() {
        Cv cv = Cv.empty()
                .position("Clerk", "Ash", "2024-01", "2024-10")
                .leading("Head of Purchasing", Seniority.LEAD, "2024-11", "2026-06");
        assertThat(flags(cv))
                .containsExactly("Leading title Head of Purchasing, with 10 months of work experience before it");
    }

    @Test
    void a_leading_title_after_years_is_not() {
        Cv cv = Cv.empty()
                .position("Clerk", "Ash", "2021-01", "2024-10")
                .leading("Head of Purchasing", Seniority.LEAD, "2024-11", "2026-06");
        assertThat(flags(cv)).isEmpty();
    }

    @Test
    void a_board_takes_longer_than_a_team() {
        Cv cv = Cv.empty()
                .position("Clerk", "Ash", "2021-01", "2024-10")
                .leading("Managing director", Seniority.EXECUTIVE, "2024-11", "2026-06");
        assertThat(flags(cv)).hasSize(1);
    }

    @Test
    void a_first_position_may_lead() {
        assertThat(flags(Cv.empty().leading("Founder", Seniority.EXECUTIVE, "2020-01", "2026-06")))
                .isEmpty();
    }

    @Test
    void hidden_text_is_told() {
        assertThat(flags(Cv.empty().hiddenText()))
                .containsExactly("The document holds text that a person cannot see; it was not read");
    }

    @Test
    void hard_requirements_that_are_not_met_are_told() {
        JobAd job =
                JobAd.in("en").missingLicence("ADR").missingLanguage("German").years(6, 1);
        assertThat(Say.all(RedFlags.forJob(job.job(), Cv.empty().facts(), job.score(), Cv.AS_OF)))
                .containsExactly(
                        "Hard requirements not found in the CV: ADR and German",
                        "Fewer than half of the required skills found in the CV: 0 of 1");
    }

    private static List<String> flags(Cv cv) {
        return Say.all(RedFlags.of(cv.facts(), Cv.AS_OF));
    }
}

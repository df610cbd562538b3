package dev.vitae.fit.findings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitae.fit.candidates.CandidateFacts;
import dev.vitae.fit.candidates.SkillFact;
import dev.vitae.fit.findings.Questions.Question;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuestionsTest {

    private static final SkillFact SAP = JobAd.used("SAP", 30, "2024-03", "experience[0]");
    private static final SkillFact LISTED = JobAd.used("Excel", 0, null, "skills");

    @Test
    void a_skill_used_for_long_is_asked_about_with_its_time() {
        assertThat(why(JobAd.in("en").shown("SAP", SAP), Cv.empty(), "question.skill_deep"))
                .isEqualTo("SAP: 2.5 years in positions that name it, last in 2024-03");
    }

    @Test
    void a_skill_that_is_only_listed_is_asked_about_as_such() {
        assertThat(why(JobAd.in("en").shown("Excel", LISTED), Cv.empty(), "question.skill_listed"))
                .isEqualTo("The CV names it, but no position does: Excel");
    }

    @Test
    void a_skill_that_a_position_without_dates_names_is_not_only_listed() {
        SkillFact undated = JobAd.used("Excel", 0, null, "skills", "experience[0]");
        assertThat(keys(JobAd.in("en").shown("Excel", undated), Cv.empty())).doesNotContain("question.skill_listed");
    }

    @Test
    void a_missing_skill_is_a_gap() {
        assertThat(why(JobAd.in("en").missing("SAP"), Cv.empty(), "question.skill_missing"))
                .isEqualTo("Asked for, not found in the CV: SAP");
    }

    @Test
    void a_missing_licence_is_asked_for_as_such() {
        assertThat(why(JobAd.in("en").missingLicence("ADR"), Cv.empty(), "question.licence"))
                .isEqualTo("Asked for, not found in the CV: ADR");
    }

    @Test
    void nobody_is_asked_for_the_hardest_task_with_a_virtue() {
        assertThat(keys(JobAd.in("en").soft("patience", SAP), Cv.empty())).doesNotContain("question.skill_deep");
    }

    @Test
    void the_role_asked_about_is_the_one_nearest_to_the_job() {
        Cv cv = Cv.empty().position("Cashier", "Ash", "2024-01", null).position("Clerk", "Elm", "2020-01", "2023-12");
        assertThat(why(JobAd.in("en").occupation("Clerk", 0.8), cv, "question.role"))
                .isEqualTo("Of the positions in the CV the closest to this job: Clerk");
        assertThat(why(JobAd.in("en"), cv, "question.role")).isEqualTo("Most recent position in the CV: Cashier");
    }

    @Test
    void conflicts_are_asked_of_the_longest_position_and_mistakes_of_the_latest() {
        Cv cv = Cv.empty().position("Cashier", "Ash", "2024-01", null).position("Clerk", "Elm", "2020-01", "2023-12");
        assertThat(why(JobAd.in("en"), cv, "question.conflict"))
                .isEqualTo("Longest position in the CV: Clerk (4 years)");
        assertThat(why(JobAd.in("en"), cv, "question.mistake")).isEqualTo("Most recent position in the CV: Cashier");
    }

    @Test
    void without_dates_no_position_is_called_the_most_recent() {
        assertThat(why(JobAd.in("en"), Cv.empty().undated("Clerk"), "question.mistake"))
                .isEqualTo("First position in the CV: Clerk");
    }

    @Test
    void red_flags_of_a_career_are_asked_about() {
        Cv cv = Cv.empty()
                .position("Clerk", "Ash", "2015-01", "2018-12")
                .position("Clerk", "Elm", "2020-01", "2025-05");
        assertThat(why(JobAd.in("en"), cv, "question.gap"))
                .isEqualTo("No position for 1 year, from 2019-01 to 2019-12");
        assertThat(why(JobAd.in("en"), cv, "question.gap.open")).isEqualTo("No position since 2025-06 (1 year)");
    }

    @Test
    void missing_years_are_asked_about() {
        assertThat(why(JobAd.in("en").years(5, 0), Cv.empty(), "question.years"))
                .isEqualTo("No experience in the field found (5 years asked for)");
    }

    @Test
    void a_cv_without_positions_still_gets_a_question() {
        assertThat(why(JobAd.in("en"), Cv.empty(), "question.start"))
                .isEqualTo("No dated work experience found in the CV.");
    }

    @Test
    void the_letter_is_quoted() {
        CandidateFacts facts = Cv.empty().facts();
        String letter = "Dear all,\nI want to learn how a large plant is run. Yours";
        assertThat(Questions.of(null, facts, null, List.of(), letter))
                .extracting(question -> Say.one(question.text()))
                .contains("Your letter says: “I want to learn how a large plant is run.” What is behind that?");
    }

    private static String why(JobAd job, Cv cv, String key) {
        return all(job, cv).stream()
                .filter(question -> question.text().key().equals(key))
                .map(question -> Say.one(question.why()))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> keys(JobAd job, Cv cv) {
        return all(job, cv).stream().map(question -> question.text().key()).toList();
    }

    private static List<Question> all(JobAd job, Cv cv) {
        CandidateFacts facts = cv.facts();
        return Questions.of(job.job(), facts, job.score(), RedFlags.of(facts, Cv.AS_OF), null);
    }
}

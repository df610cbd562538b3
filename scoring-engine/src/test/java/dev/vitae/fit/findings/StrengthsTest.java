package dev.vitae.fit.findings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitae.fit.candidates.EducationLevel;
import dev.vitae.fit.candidates.SkillFact;
import dev.vitae.fit.taxonomy.Skill;
import dev.vitae.fit.taxonomy.SkillType;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StrengthsTest {

    private static final SkillFact SAP = JobAd.used("SAP", 30, "2024-03", "experience[1]");
    private static final SkillFact LISTED = JobAd.used("Excel", 0, null, "skills");

    @Test
    void years_in_the_field_are_one_where_they_are_enough() {
        assertThat(forJob(JobAd.in("en").years(3, 5.5), Cv.empty()))
                .containsExactly("5.5 years of experience in the field (3 years asked for)");
        assertThat(forJob(JobAd.in("en").years(3, 2.9), Cv.empty())).isEmpty();
    }

    @Test
    void a_position_like_the_job_is_one() {
        assertThat(forJob(JobAd.in("en").occupation("ACCOUNTANT (f/m)", 1), Cv.empty()))
                .containsExactly("Experience as Accountant");
        assertThat(forJob(JobAd.in("en").occupation("Cashier", 0.5), Cv.empty()))
                .isEmpty();
    }

    @Test
    void a_skill_is_told_with_its_time_and_its_last_use() {
        assertThat(forJob(JobAd.in("en").shown("SAP", SAP), Cv.empty()))
                .containsExactly("SAP: 2.5 years in positions that name it, last in 2024-03");
    }

    @Test
    void a_skill_of_a_current_position_is_told_up_to_now() {
        SkillFact now = JobAd.used("SAP", 30, "2026-06", "experience[0]");
        Cv cv = Cv.empty().position("Clerk", "Ash", "2024-01", null);
        assertThat(forJob(JobAd.in("en").shown("SAP", now), cv))
                .containsExactly("SAP: 2.5 years in positions that name it, up to now");
    }

    @Test
    void skills_used_for_less_than_a_year_come_together() {
        SkillFact brief = JobAd.used("Datev", 5, "2020-05", "experience[0]");
        JobAd job = JobAd.in("en").shown("Excel;", LISTED).shown("Datev", brief).shown("excel", LISTED);
        assertThat(forJob(job, Cv.empty())).containsExactly("Skills found in the CV: Excel and Datev");
    }

    @Test
    void what_is_only_similar_goes_by_the_name_that_the_cv_gives_it() {
        assertThat(forJob(JobAd.in("en").similar("Oracle", LISTED, 0.6), Cv.empty()))
                .containsExactly("Skills found in the CV: Excel");
    }

    @Test
    void a_licence_counts_though_it_is_only_listed() {
        SkillFact licence = JobAd.used("ADR", 0, null, "certifications");
        assertThat(forJob(JobAd.in("en").licence("ADR", licence), Cv.empty()))
                .containsExactly("Licence or certificate as asked for: ADR");
    }

    @Test
    void languages_education_and_what_is_nice_to_have_count() {
        JobAd job = JobAd.in("en")
                .language("French", "French", 1)
                .nice("Excel", LISTED)
                .education(EducationLevel.VOCATIONAL, 1);
        assertThat(forJob(job, Cv.empty().education(EducationLevel.MASTER)))
                .containsExactly(
                        "Language as asked for: French",
                        "Nice to have and found in the CV: Excel",
                        "Education: master level (asked for: vocational training)");
    }

    @Test
    void without_a_job_long_use_and_long_service_count() {
        Cv cv = Cv.empty()
                .position("CLERK", "Ash", "2016-01", "2022-06")
                .skill(SAP)
                .skill(LISTED);
        assertThat(Say.all(Strengths.alone(cv.facts())))
                .containsExactly(
                        "SAP: 2.5 years in positions that name it, last in 2024-03",
                        "6.5 years in one position: Clerk",
                        "Skills found in the CV: Excel");
    }

    @Test
    void a_virtue_is_not_told_by_its_years() {
        Skill skill = new Skill("reliability", "reliability", SkillType.SOFT, "attitude", null, Map.of());
        SkillFact reliable = new SkillFact(skill, "reliable", "reliable", 40, null, List.of("experience[0]"));
        assertThat(Say.all(Strengths.alone(Cv.empty().skill(reliable).facts())))
                .containsExactly("Skills found in the CV: reliable");
    }

    private static List<String> forJob(JobAd job, Cv cv) {
        return Say.all(Strengths.forJob(job.job(), cv.facts(), job.score()));
    }
}

package dev.vitae.fit.findings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitae.common.scoring.Assessment;
import dev.vitae.common.scoring.InterviewQuestions;
import dev.vitae.fit.candidates.CandidateFacts;
import dev.vitae.fit.candidates.EducationLevel;
import dev.vitae.fit.candidates.Seniority;
import dev.vitae.fit.candidates.SkillFact;
import dev.vitae.fit.prose.Messages;
import dev.vitae.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AssessorTest {

    private static final SkillFact SAP = JobAd.used("SAP", 30, "2024-03", "experience[0]");
    private static final SkillFact LISTED = JobAd.used("Excel", 0, null, "skills");

    private final Assessor assessor = new Assessor(new Messages(), Bands.DEFAULT);

    static Stream<String> languages() {
        return Lexicon.languages().stream();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void no_sentence_lacks_a_value(String language) {
        assertThat(sentences(busy(language), career())).hasSizeGreaterThan(30).noneMatch(text -> text.contains("{"));
        assertThat(sentences(bare(language), Cv.empty())).noneMatch(text -> text.contains("{"));
    }

    @Test
    void red_flags_and_gaps_share_no_sentence() {
        Assessment assessment = assess(busy("en"), career());
        Set<String> shared = new HashSet<>(assessment.gaps());
        shared.retainAll(assessment.redFlags());
        assertThat(shared).isEmpty();
    }

    @Test
    void the_number_of_red_flags_in_the_verdict_is_that_of_the_list() {
        Assessment assessment = assess(busy("en"), career());
        assertThat(assessment.verdict())
                .endsWith("Red flags: " + assessment.redFlags().size() + ".");
    }

    @Test
    void a_candidate_for_no_job_is_told_in_the_language_of_the_cv() {
        Assessment assessment = assessor.assess(career().facts(), Cv.AS_OF);
        assertThat(assessment.verdict())
                .isEqualTo(
                        "7.5 years of work experience, most recently as Head of Purchasing. Skills used longest: SAP and Excel.");
        assertThat(assessment.fitScore()).isNull();
    }

    private static JobAd busy(String language) {
        return JobAd.in(language)
                .occupation("Clerk", 1)
                .years(9, 2)
                .shown("SAP", SAP)
                .shown("Excel", LISTED)
                .nice("Datev", LISTED)
                .missing("Oracle")
                .similar("Power BI", LISTED, 0.4)
                .missingUnknown("keen eye")
                .missingLicence("ADR")
                .licence("B", LISTED)
                .missingLanguage("German")
                .language("French", "French", 1)
                .education(EducationLevel.MASTER, 0.6);
    }

    private static JobAd bare(String language) {
        return JobAd.in(language).occupation(null, 0).years(3, 0);
    }

    private static Cv career() {
        return Cv.empty()
                .leading("Head of Purchasing", Seniority.EXECUTIVE, "2020-09", "2025-01")
                .position("Buyer", "Elm", "2019-01", "2021-12")
                .position("Clerk", "Ash", "2015-01", "2016-05")
                .skill(SAP)
                .skill(LISTED)
                .education(EducationLevel.BACHELOR)
                .hiddenText();
    }

    private Assessment assess(JobAd job, Cv cv) {
        return assessor.assess(job.job(), cv.facts(), job.score(), 0, Cv.AS_OF);
    }

    private List<String> sentences(JobAd job, Cv cv) {
        CandidateFacts facts = cv.facts();
        Assessment assessment = assess(job, cv);
        List<String> sentences = new ArrayList<>(assessment.strengths());
        sentences.addAll(assessment.gaps());
        sentences.addAll(assessment.redFlags());
        sentences.add(String.valueOf(assessment.verdict()));
        InterviewQuestions questions = assessor.questions(
                job.job(), facts, job.score(), Cv.AS_OF, "I want to learn how a large plant is run.");
        questions.questions().forEach(question -> {
            sentences.add(question.category());
            sentences.add(question.question());
            sentences.add(question.rationale());
        });
        return sentences;
    }
}

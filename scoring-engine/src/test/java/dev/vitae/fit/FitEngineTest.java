package dev.vitae.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.common.candidate.Redaction;
import dev.vitae.common.candidate.RedactionKind;
import dev.vitae.common.scoring.Assessment;
import dev.vitae.common.scoring.JobText;
import dev.vitae.common.scoring.Knockout;
import dev.vitae.common.scoring.ScoreInput;
import dev.vitae.common.scoring.ScorePart;
import dev.vitae.fit.score.FitScore;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FitEngineTest {

    private static final FitEngine ENGINE = FitEngine.create(FitSettings.DEFAULT);

    private static final String JOB = """
            Backend Developer

            Requirements
            - at least 4 years of professional experience
            - Java and relational databases
            - Docker
            - fluent English and German at level B2 or better

            Nice to have
            - Kubernetes
            """;

    private static final Cv STRONG = Cv.of("Java", "PostgreSQL", "Docker", "Kubernetes")
            .position(
                    "Backend Developer",
                    "Larch Systems",
                    "2018-01",
                    null,
                    "Built services in Java on PostgreSQL\nDocker")
            .speaks("German", "fluent");

    @Test
    void thePointsAddUpToTheScore() {
        Assessment assessment = assess(STRONG, JOB);

        double points = assessment.scoreBreakdown().stream()
                .mapToDouble(ScorePart::points)
                .sum();
        double weights = assessment.scoreBreakdown().stream()
                .mapToDouble(ScorePart::weight)
                .sum();
        assertThat(assessment.fitScore())
                .isCloseTo((int) Math.round(points), within(1))
                .isGreaterThan(90);
        assertThat(weights).isCloseTo(1, within(0.001));
        assertThat(assessment.hiringRecommendation()).isEqualTo("strong_yes");
    }

    @Test
    void theSameInputsGiveTheSameBytes() throws JsonProcessingException {
        ObjectMapper json = new ObjectMapper();
        FitEngine other = FitEngine.create(FitSettings.DEFAULT);

        assertThat(json.writeValueAsString(assess(STRONG, JOB)))
                .isEqualTo(json.writeValueAsString(other.assess(input(STRONG, JOB))));
    }

    @Test
    void aSpecialCaseAnswersABroaderRequirement() {
        assertThat(assess(STRONG, JOB).matchedSkills())
                .contains("Java", "relational databases", "Docker", "Kubernetes");
    }

    @Test
    void aDrivingLicenceOfNoClassIsSomeEvidenceForTheOneForCars() {
        String job = "Delivery driver\n\nRequirements:\n- Driving licence category B\n";

        assertThat(part(assess(Cv.of("Driving licence"), job), "licences").evidence())
                .singleElement()
                .satisfies(evidence -> {
                    assertThat(evidence.by()).isEqualTo("similar");
                    assertThat(evidence.match()).isBetween(0.3, 0.5);
                });
    }

    @Test
    void evidenceStandsOnBothSides() {
        ScorePart required = part(assess(STRONG, JOB), "required_skills");

        assertThat(required.evidence())
                .filteredOn(evidence -> evidence.requirement().equals("relational databases"))
                .singleElement()
                .satisfies(evidence -> {
                    assertThat(evidence.job()).contains("Java and relational databases");
                    assertThat(evidence.candidate()).contains("PostgreSQL");
                    assertThat(evidence.by()).isEqualTo("broader");
                });
    }

    @Test
    void aMissingLanguageAndFarTooFewYearsAreKnockouts() {
        Cv weak = Cv.of("Java").position("Backend Developer", "Larch Systems", "2026-01", null, "Java");

        Assessment assessment = assess(weak, JOB);

        assertThat(assessment.knockouts()).extracting(Knockout::part).containsExactlyInAnyOrder("years", "languages");
        assertThat(assessment.missingSkills()).contains("Docker", "relational databases");
    }

    @Test
    void yearsInAnotherFieldDontCount() {
        Cv chef = Cv.of("Java").position("Head Chef", "Blue Kettle", "2010-01", null, "Ran a kitchen of ten");

        assertThat(part(assess(chef, JOB), "years").points()).isZero();
    }

    @Test
    void weightsOfARequestTakeThePlaceOfTheDefaults() {
        ScoreInput input = new ScoreInput(
                STRONG.document(),
                new JobText(JOB, null, null),
                null,
                null,
                Map.of("required_skills", 0.0, "nice_to_have_skills", 0.0),
                YearMonth.of(2026, 11));

        assertThat(part(ENGINE.assess(input), "required_skills").points()).isZero();
    }

    @Test
    void anUnknownOrNegativeWeightIsRefusedByName() {
        assertThatThrownBy(() -> ENGINE.assess(weighted("charm", 1.0))).hasMessageContaining("charm");
        assertThatThrownBy(() -> ENGINE.assess(weighted("years", -1.0))).hasMessageContaining("years");
    }

    @Test
    void skillsOfARequestTakeThePlaceOfTheJobs() {
        ScoreInput input = new ScoreInput(
                STRONG.document(), null, List.of("Java", "Rust"), List.of(), Map.of(), YearMonth.of(2026, 11));

        Assessment assessment = ENGINE.assess(input);

        assertThat(assessment.matchedSkills()).containsExactly("Java");
        assertThat(assessment.missingSkills()).containsExactly("Rust");
    }

    @Test
    void withoutAJobThereIsNoScoreButStrengthsAndRedFlags() {
        Cv gap = Cv.of("Java")
                .position("Backend Developer", "Larch Systems", "2018-01", "2020-01", "Java")
                .position("Backend Developer", "Elm Systems", "2021-06", null, "Java");

        Assessment assessment =
                ENGINE.assess(new ScoreInput(gap.document(), null, null, null, Map.of(), YearMonth.of(2026, 11)));

        assertThat(assessment.fitScore()).isNull();
        assertThat(assessment.hiringRecommendation()).isNull();
        assertThat(assessment.strengths()).isNotEmpty();
        assertThat(assessment.redFlags()).anyMatch(flag -> flag.contains("2020-02"));
    }

    @Test
    void hiddenTextIsARedFlagAndMovesNothing() {
        FitScore clean = ENGINE.fit(input(STRONG, JOB));
        Cv hidden = Cv.of("Java", "PostgreSQL", "Docker", "Kubernetes")
                .position(
                        "Backend Developer",
                        "Larch Systems",
                        "2018-01",
                        null,
                        "Built services in Java on PostgreSQL\nDocker")
                .speaks("German", "fluent")
                .warning("hidden_text");

        assertThat(ENGINE.fit(input(hidden, JOB)).exact()).isEqualTo(clean.exact());
        assertThat(assess(hidden, JOB).redFlags()).anyMatch(flag -> flag.contains("cannot see"));
    }

    @Test
    void whoSomebodyIsReachesNoSentence() {
        String profile = "Robin is a Nigerian developer";
        Cv cv = Cv.of("Java")
                .profile(profile, mark(RedactionKind.NAME, 0, 5), mark(RedactionKind.NATIONALITY, 11, 19))
                .nationality("Nigerian")
                .position("Backend Developer", "Larch Systems", "2018-01", null, "Java");

        assertThat(assess(cv, JOB).toString()).doesNotContain("Robin", "Nigerian", "Fairweather");
    }

    @Test
    void aJobInAnotherLanguageIsMatchedByTheTaxonomy() {
        Cv nurse = Cv.of("Wound care", "Medication administration")
                .position("Registered Nurse", "Harrow Vale Hospital", "2019-01", null, "Wound care and care planning");

        Assessment assessment = assess(nurse, """
                Pflegefachkraft (m/w/d)

                Wundversorgung, Medikamentengabe und Pflegeplanung auf unserer Station.
                """);

        assertThat(assessment.matchedSkills()).contains("Wundversorgung", "Pflegeplanung");
        assertThat(part(assessment, "occupation").evidence().getFirst().match()).isEqualTo(1);
    }

    @Test
    void monthsOfUseAndLastUseComeFromThePositions() {
        Cv cv = Cv.of("Docker")
                .position("Developer", "Larch Systems", "2018-01", "2018-12", "Java")
                .position("Developer", "Elm Systems", "2018-07", "2019-06", "Java and Spring Boot");

        assertThat(assess(cv, JOB).skills())
                .filteredOn(skill -> skill.label().equals("Java"))
                .singleElement()
                .satisfies(skill -> {
                    assertThat(skill.months()).isEqualTo(18);
                    assertThat(skill.lastUsed()).isEqualTo("2019-06");
                    assertThat(skill.usedIn()).containsExactly("experience[0]", "experience[1]");
                });
    }

    private static Redaction mark(RedactionKind kind, int from, int to) {
        return new Redaction(kind, "profile", from, to);
    }

    private static ScoreInput weighted(String part, double weight) {
        return new ScoreInput(
                STRONG.document(),
                new JobText(JOB, null, null),
                null,
                null,
                Map.of(part, weight),
                YearMonth.of(2026, 11));
    }

    private static Assessment assess(Cv cv, String job) {
        return ENGINE.assess(input(cv, job));
    }

    private static ScoreInput input(Cv cv, String job) {
        return new ScoreInput(
                cv.document(), new JobText(job, null, null), null, null, Map.of(), YearMonth.of(2026, 11));
    }

    private static ScorePart part(Assessment assessment, String name) {
        return assessment.scoreBreakdown().stream()
                .filter(part -> part.part().equals(name))
                .findFirst()
                .orElseThrow();
    }
}

package dev.vitae.fit.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitae.common.candidate.Warning;
import dev.vitae.common.scoring.JobText;
import dev.vitae.fit.candidates.EducationLevel;
import dev.vitae.fit.candidates.Levels;
import dev.vitae.fit.taxonomy.Occupations;
import dev.vitae.fit.taxonomy.Skill;
import dev.vitae.fit.taxonomy.Skills;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class JobReaderTest {

    private static final JobReader READER = new JobReader(Skills.load(), Occupations.load(), new Levels());

    static Stream<JobAd> ads() {
        return Stream.of(
                        "en-forklift",
                        "en-teacher",
                        "de-electrician",
                        "de-controller",
                        "fr-cook",
                        "fr-developer",
                        "es-nurse",
                        "es-sales",
                        "it-accountant",
                        "it-designer",
                        "nl-driver",
                        "nl-hr",
                        "pt-engineer",
                        "pt-support")
                .map(JobAd::of);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Buchhalter (m/w/d) gesucht | de
                    Se busca camarero | es
                    Verpleegkundige gezocht | nl
                    Księgowa, Warszawa | pl
                    Sygeplejerske søges | da
                    Accountant wanted | en
                    Senior Java developer | en
                    """)
    void anAdOfALineIsInTheLanguageOfItsTitle(String ad, String language) {
        assertThat(read(ad).language()).isEqualTo(language);
    }

    @ParameterizedTest
    @MethodSource("ads")
    void readsAdvertsOfManyStyles(JobAd ad) {
        JobDescription job = read(ad.text());

        SoftAssertions softly = new SoftAssertions();
        softly.assertThat(job.title()).isEqualTo(ad.expects("title"));
        softly.assertThat(asked(job.years())).isEqualTo(ad.expects("years"));
        softly.assertThat(asked(job.education())).isEqualTo(ad.expects("education"));
        softly.assertThat(job.languages().stream().map(JobReaderTest::worded))
                .containsExactlyInAnyOrderElementsOf(ad.list("languages"));
        softly.assertThat(ids(job.skills(Need.REQUIRED))).containsAll(ad.list("required"));
        softly.assertThat(ids(job.skills(Need.NICE_TO_HAVE))).containsAll(ad.list("nice"));
        softly.assertThat(job.skills())
                .noneSatisfy(skill -> assertThat(ad.list("never"))
                        .anySatisfy(word -> assertThat(skill.label()).containsIgnoringCase(word)));
        softly.assertAll();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Requirements: 2-3 years of experience | 2",
                "Requirements: five or more years in sales | 5",
                "Requirements: 5+ yrs selling | 5",
                "Requirements: years of experience: 4 | 4",
                "Anforderungen: mindestens dreijährige Berufserfahrung im Verkauf | 3",
                "Anforderungen: mindestens 3-jährige Berufserfahrung im Verkauf | 3",
                "Anforderungen: zwei bis drei Jahre Praxis im Verkauf | 2",
                "Profil recherché : 5 ans minimum dans la vente | 5",
                "Requisitos: un mínimo de tres años de experiencia en ventas | 3",
            })
    void readsYearsOfExperience(String line, int years) {
        assertThat(asked(read(line).years())).isEqualTo(Integer.toString(years));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Requirements: no experience required",
                "Requirements: half a year of kitchen work",
                "Requirements: at least 18 years old",
                "We have been selling shoes for 12 years, and over the next five years we will open ten shops.",
                "You receive 28 days of holiday and a contract for two years.",
                "Salary: 25 pounds for 3 years",
                "Wir sind seit 19 Jahren am Markt und suchen Verkäufer mit Freude am Beruf.",
            })
    void otherYearsAreNoExperience(String text) {
        assertThat(read(text).years()).isNull();
    }

    @Test
    void aLanguageNamedInPassingIsNotRequired() {
        assertThat(read("""
                        Sous chef

                        Requirements
                        - strong all-round skills
                        - excellent report writing in plain English
                        - French cuisine
                        """).languages()).isEmpty();
    }

    @Test
    void ofTwoLanguagesOneMayBeEnough() {
        assertThat(read("Anforderungen: Englisch oder Deutsch auf B2, dazu fließend Italienisch")
                        .languages())
                .extracting(JobReaderTest::worded)
                .containsExactly("de|en INTERMEDIATE REQUIRED", "it FLUENT REQUIRED");
    }

    @Test
    void ofSeveralDegreesTheLeastIsAskedFor() {
        assertThat(asked(read("Requirements: bachelor's or master's degree in physics")
                        .education()))
                .isEqualTo(EducationLevel.BACHELOR.name());
    }

    @Test
    void partsOfOneLineAreToldApart() {
        JobDescription job = read("Nurse\nEssential: triage; wound care. Desirable: cannulation. Benefits: childcare.");

        assertThat(ids(job.skills(Need.REQUIRED))).containsExactly("triage", "wound-care");
        assertThat(ids(job.skills(Need.NICE_TO_HAVE))).containsExactly("iv-cannulation");
        assertThat(job.skills()).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Job Description\\nPosition: Staff Nurse | Staff Nurse",
                "Elm & Daughters Ltd\\nCare with heart\\nStaff Nurse (part time) | Staff Nurse (part time)",
                "We're hiring: Staff Nurse! | Staff Nurse",
                "Stellenanzeige\\nElektroniker (m/w/d)\\nWir suchen eine Person mit Erfahrung und Freude an der Arbeit | Elektroniker (m/w/d)",
                "Keeper of odd things\\nin our museum | Keeper of odd things",
            })
    void findsTheTitle(String text, String title) {
        assertThat(read(text.replace("\\n", "\n")).title()).isEqualTo(title);
    }

    @Test
    void whatTheTaxonomyDoesNotKnowIsKeptFromListsOnly() {
        String list = """
                Requirements
                - a calm hand with restless falcons
                - £400 a week for shifts at weekends
                - happy to work evenings
                """;

        assertThat(read("Falconer\n" + list).skills())
                .filteredOn(SkillRequirement::isUnknown)
                .extracting(SkillRequirement::label)
                .containsExactly("a calm hand with restless falcons");
        assertThat(read("Falconer\nOur falcons are restless.\nA calm hand helps.")
                        .skills())
                .noneMatch(SkillRequirement::isUnknown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " \n\t", "Nurse in Bath", "🎉🎉🎉\n🚀", "\u0000\u0001\ufffd\ud800x\udc00", ":::\n###\n【】"})
    void shortAndStrangeTextsAreReadWithAWarning(String text) {
        assertThat(read(text).warnings()).extracting(Warning::code).contains("job_description_short");
    }

    @Test
    void aTextWithoutAnyLineBreakIsRead() {
        String text = "Java, triage, English and 3 years: (a) such as SQL ".repeat(1000);

        assertThat(ids(read(text).skills())).contains("java", "triage");
    }

    private static JobDescription read(String text) {
        return READER.read(new JobText(text, null, null));
    }

    private static String asked(@Nullable Asked<?> asked) {
        return asked == null ? "-" : asked.value().toString();
    }

    private static String worded(LanguageRequirement language) {
        return String.join("|", language.anyOf()) + " " + language.level() + " " + language.need();
    }

    private static List<String> ids(List<SkillRequirement> skills) {
        return skills.stream()
                .flatMap(skill -> skill.anyOf().stream())
                .map(Skill::id)
                .toList();
    }
}

package dev.vitae.bench.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JudgeTest {

    private Judge judge;

    @BeforeEach
    void judge() throws JsonProcessingException {
        judge = new Judge(values("""
                {"name": "Ada Finch", "phone": "+1 212 555 0100", "profile": "a b c d e f g h i j",
                 "skills": ["Java", "SQL"], "total_experience_years": 4.0,
                 "languages": [{"language": "English", "proficiency": "native"}],
                 "experience": [
                  {"title": "Baker", "company": "Rye & Co", "start_date": "2019", "end_date": "2020",
                   "description": "one two three"},
                  {"title": "Head baker", "company": "Oats", "start_date": "2021", "is_current": true}]}"""), values("""
                {"name": "ADA FINCH", "phone": "212 555 0100", "profile": "a b c d e f g h i x", "email": "ada@example.com",
                 "skills": ["sql", "Rust"], "total_experience_years": 4.4, "seniority": "lead",
                 "languages": [{"language": "English", "proficiency": "fluent"}],
                 "experience": [
                  {"title": "Head baker", "company": "Oats Ltd", "start_date": "2021", "is_current": true},
                  {"title": "Baker", "company": "Rye & Co", "end_date": "2020", "description": "one two four"},
                  {"title": "Apprentice", "location": "Hull"}]}"""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name",
                "profile",
                "total_experience_years",
                "skills[0]",
                "experience[0].title",
                "experience[0].start_date",
                "experience[0].is_current",
                "experience[1].company",
                "experience[1].end_date"
            })
    void whatAgreesIsRight(String path) {
        assertThat(judge.of(path))
                .hasValueSatisfying(verdict -> assertThat(verdict.right()).isTrue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "phone",
                "email",
                "skills[1]",
                "languages[0]",
                "experience[0].company",
                "experience[1].description",
                "experience[2].title"
            })
    void whatDiffersOrIsNotInTheLabelIsWrong(String path) {
        assertThat(judge.of(path))
                .hasValueSatisfying(verdict -> assertThat(verdict.right()).isFalse());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nationality",
                "seniority",
                "skills[2]",
                "skills",
                "experience[1].start_date",
                "experience[2].location",
                "experience[3].title",
                "experience",
                "education[0].degree",
                "websites[0]",
                "what is this?"
            })
    void whereThereIsNoValueOrNoRuleThereIsNoVerdict(String path) {
        assertThat(judge.of(path)).isEmpty();
    }

    @Test
    void kindsAreThoseOfTheReport() {
        assertThat(judge.of("skills[1]").orElseThrow().kind()).isEqualTo("skills");
        assertThat(judge.of("experience[0].start_date").orElseThrow().kind()).isEqualTo("experience.start");
        assertThat(judge.of("experience[1].description").orElseThrow().kind()).isEqualTo("description");
    }

    private static CandidateValues values(String json) throws JsonProcessingException {
        return new CandidateValues(new ObjectMapper().readTree(json));
    }
}

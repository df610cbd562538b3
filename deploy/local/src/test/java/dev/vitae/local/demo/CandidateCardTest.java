package dev.vitae.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class CandidateCardTest {

    @Test
    void showsWhatAPersonWantsToKnow() throws Exception {
        var card = CandidateCard.of(json("""
                        {"filename": "jane.pdf", "success": true, "parse_tier": "tier1", "cached": true, "candidate": {
                          "name": "Jane Smith", "email": "jane@example.com", "phone": null, "location": "London",
                          "seniority": "senior", "total_experience_years": 8.5,
                          "skills": ["Python", "Django", "PostgreSQL", "Docker", "Kubernetes"],
                          "languages": [{"language": "English", "proficiency": "native"}, {"language": "French"}],
                          "experience": [
                            {"title": "Engineer", "company": "Acme", "start_date": "2021-03", "is_current": true},
                            {"title": "Developer", "company": "Initech", "start_date": "2017", "end_date": "2021-02"}],
                          "education": [{"degree": "BSc", "institution": "Manchester", "end_date": "2017-06"}]}}
                        """), 50);

        assertThat(card)
                .containsExactly(
                        "● Jane Smith",
                        "               jane@example.com · London",
                        "               senior · 8.5 years of experience",
                        "  experience   2021-03 – today Engineer, Acme",
                        "               2017 – 2021-02 Developer, Initech",
                        "  education    2017-06 BSc, Manchester",
                        "  skills       Python, Django, PostgreSQL, Docker,",
                        "               Kubernetes",
                        "  languages    English (native), French",
                        "  file         jane.pdf · tier1 · from the cache");
    }

    @Test
    void aFileThatFailedSaysWhy() throws Exception {
        assertThat(CandidateCard.of(json("{\"filename\": \"a.pdf\", \"success\": false, \"error\": \"Damaged\"}"), 80))
                .containsExactly("✗ a.pdf", "  error        Damaged");
    }

    @Test
    void aCvCannotSteerTheTerminal() throws Exception {
        var card = CandidateCard.of(
                json("{\"filename\": \"a\", \"success\": true, \"candidate\": {\"name\": \"A\\u001b[2JB\"}}"), 80);

        assertThat(card.getFirst()).isEqualTo("● A [2JB");
    }

    private static JsonNode json(String text) throws Exception {
        return new ObjectMapper().readTree(text);
    }
}

package dev.vitae.scoring.questions;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vitae.common.scoring.InterviewQuestion;
import dev.vitae.common.scoring.InterviewQuestions;
import dev.vitae.common.scoring.QuestionsRequest;
import dev.vitae.fit.FitEngine;
import dev.vitae.fit.FitSettings;
import dev.vitae.scoring.models.Caller;
import dev.vitae.scoring.models.ModelServer;
import dev.vitae.scoring.models.TestModels;
import dev.vitae.scoring.surroundings.Inputs;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class QuestionsTest {

    private static final FitEngine ENGINE = FitEngine.create(FitSettings.DEFAULT);
    private static final String LETTER =
            "Dear team, my name is Mara Quillfeather and I would love to build payment rails with you.";

    private final ModelServer server = new ModelServer();
    private final ObjectNode json = new ObjectMapper().createObjectNode();
    private final ArrayNode proposed = json.putArray("questions");

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void theModelsQuestionsAreThoseThatQuote() {
        propose(
                "Technical",
                "How did you tune PostgreSQL?",
                "The CV names the tuning.",
                "Tuned PostgreSQL for 40 branches");
        propose(
                "Technical",
                "What is your way with Kubernetes?",
                "The job asks for it.",
                "Java, PostgreSQL, Kubernetes");
        propose(
                "Behavioural",
                "Whom did you build for?",
                "The profile says so.",
                "payment services in Java and PostgreSQL for banks");
        propose("Technical", "What did you do in your 17 years at NASA?", "NASA is named.", "Tuned PostgreSQL");
        propose("Technical", "Why Rust?", "The CV names Rust in every line.", "Rust everywhere");
        propose("Astrology", "What is your star sign?", "The CV names the tuning.", "Tuned PostgreSQL for 40 branches");
        server.says(json.toString());

        assertThat(questions(null).questions())
                .extracting(InterviewQuestion::question)
                .containsExactly(
                        "How did you tune PostgreSQL?", "What is your way with Kubernetes?", "Whom did you build for?");
    }

    @Test
    void tooFewOfThemAreNoneAndTheEnginesStand() {
        propose(
                "Technical",
                "How did you tune PostgreSQL?",
                "The CV names the tuning.",
                "Tuned PostgreSQL for 40 branches");
        server.says(json.toString());

        assertThat(questions(null)).isEqualTo(ENGINE.questions(new QuestionsRequest(Inputs.input(), null)));
    }

    @Test
    void theLetterStaysWithTheEngine() {
        for (String word : new String[] {"How", "When", "Why"}) {
            propose(
                    "Technical",
                    word + " did you tune PostgreSQL?",
                    "The CV names it.",
                    "Tuned PostgreSQL for 40 branches");
        }
        server.says(json.toString());

        InterviewQuestions questions = questions(LETTER);

        assertThat(questions.questions()).hasSize(4);
        assertThat(questions.questions().getLast().category()).isEqualTo("Motivation");
        assertThat(server.bodies().getFirst()).doesNotContain("payment rails", "Quillfeather");
    }

    private void propose(String category, String question, String rationale, String... quotes) {
        ObjectNode one = proposed.addObject()
                .put("category", category)
                .put("question", question)
                .put("rationale", rationale);
        ArrayNode quoted = one.putArray("quotes");
        for (String quote : quotes) {
            quoted.add(quote);
        }
    }

    private InterviewQuestions questions(String letter) {
        return new Questions(ENGINE, TestModels.of(server, Map.of()))
                .of(new QuestionsRequest(Inputs.input(), letter), new Caller("account", true));
    }
}

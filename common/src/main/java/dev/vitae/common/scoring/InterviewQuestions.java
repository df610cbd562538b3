package dev.vitae.common.scoring;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;

/** Questions to one candidate, in the order in which to ask them. */
@JsonNaming(SnakeCaseStrategy.class)
public record InterviewQuestions(List<InterviewQuestion> questions) {

    public InterviewQuestions {
        questions = List.copyOf(questions);
    }
}

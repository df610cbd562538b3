package dev.vitae.gateway.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.gateway.scores.CandidateScore;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CandidateViewTest {

    private static final String HIDDEN = "312 characters printed white on white were not read (page 1)";

    private final CandidateView views = new CandidateView(new ObjectMapper(), new ScoreFields(new ObjectMapper()));

    @Test
    void hiddenTextIsARedFlagWithoutAnyScoring() {
        CandidateView.View view = views.of(
                document("hidden_text"), options(OutputProfile.ATS_PLUS, true), false, CandidateScore.NOT_ASKED);

        assertThat(view.candidate().path("red_flags")).hasSize(1);
        assertThat(view.candidate().path("red_flags").path(0).asText()).isEqualTo(HIDDEN);
        assertThat(view.candidate().path("verdict").isNull()).isTrue();
        assertThat(view.warnings().findValuesAsText("code")).containsExactly("hidden_text", "not_scored");
    }

    @Test
    void otherWarningsAreNoRedFlags() {
        CandidateView.View view = views.of(
                document("invisible_characters"),
                options(OutputProfile.ATS_PLUS, true),
                false,
                CandidateScore.NOT_ASKED);

        assertThat(view.candidate().path("red_flags").isNull()).isTrue();
    }

    @Test
    void whereRedFlagsAreNotAskedForHiddenTextIsAWarningOnly() {
        CandidateView.View lean = views.of(
                document("hidden_text"), options(OutputProfile.ATS_CORE, true), false, CandidateScore.NOT_ASKED);
        CandidateView.View turnedOff = views.of(
                document("hidden_text"), options(OutputProfile.ATS_PLUS, false), false, CandidateScore.NOT_ASKED);

        assertThat(lean.candidate().has("red_flags")).isFalse();
        assertThat(lean.warnings().findValuesAsText("code")).containsExactly("hidden_text");
        assertThat(turnedOff.candidate().has("red_flags")).isFalse();
        assertThat(turnedOff.warnings().findValuesAsText("code")).contains("hidden_text");
    }

    private static ParseOptions options(OutputProfile profile, boolean redFlags) {
        return new ParseOptions(profile, true, true, true, redFlags, true, true, null, List.of(), Map.of());
    }

    private static String document(String warning) {
        return """
                {"candidate": {"name": "Ann Other"}, "evidence": [], "self_check": [], "parse_tier": "tier1", "pages": 1,
                 "warnings": [{"code": "%s", "message": "%s"}]}
                """.formatted(warning, HIDDEN);
    }
}

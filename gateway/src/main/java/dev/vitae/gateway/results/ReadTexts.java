package dev.vitae.gateway.results;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.common.candidate.PlainText;
import dev.vitae.common.candidate.Warning;
import dev.vitae.common.events.ParseFinished;
import dev.vitae.gateway.jobs.NewJobDescription;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;

/** Texts that the parser has read, no longer than they may be and without what the database can't hold. */
@ApplicationScoped
class ReadTexts {

    private static final Logger LOG = Logger.getLogger(ReadTexts.class);
    private static final Warning CUT = new Warning(
            "job_description_cut",
            "Only the first " + NewJobDescription.MAX_CHARACTERS + " characters of the job description are used");

    private final ObjectMapper json;

    ReadTexts(ObjectMapper json) {
        this.json = json;
    }

    FinishedFile read(ParseFinished event, String result) {
        try {
            PlainText read = json.readValue(result, PlainText.class);
            return FinishedFile.read(event, usable(read));
        } catch (JsonProcessingException | RuntimeException notUnderstood) {
            LOG.errorf(
                    "The text of file %s was not understood: %s",
                    event.fileId(), notUnderstood.getClass().getSimpleName());
            return FinishedFile.lost(event);
        }
    }

    private static PlainText usable(PlainText read) {
        String text = read.text().replace("\0", "");
        if (text.codePointCount(0, text.length()) <= NewJobDescription.MAX_CHARACTERS) {
            return new PlainText(text, read.warnings(), read.pages());
        }
        List<Warning> warnings = new ArrayList<>(read.warnings());
        warnings.add(CUT);
        int end = text.offsetByCodePoints(0, NewJobDescription.MAX_CHARACTERS);
        return new PlainText(text.substring(0, end), warnings, read.pages());
    }

    String warnings(PlainText text) {
        try {
            return json.writeValueAsString(text.warnings());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

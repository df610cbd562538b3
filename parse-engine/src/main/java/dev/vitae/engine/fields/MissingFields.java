package dev.vitae.engine.fields;

import dev.vitae.common.candidate.Candidate;
import dev.vitae.engine.sections.Section;
import dev.vitae.engine.sections.SectionKind;
import java.util.List;

/** Notes as doubtful what a CV should say and no value was found for. */
final class MissingFields {

    private static final double MISSING = 0;

    private MissingFields() {}

    static void note(Candidate candidate, List<Section> sections, Trail trail) {
        if (candidate.name() == null) {
            trail.doubt("name", MISSING, "No name was found");
        }
        if (candidate.email() == null && candidate.phone() == null) {
            trail.doubt("email", MISSING, "Neither an e-mail address nor a telephone number was found");
        }
        for (Section section : sections) {
            if (section.kind() == SectionKind.EXPERIENCE
                    && candidate.experience().isEmpty()) {
                trail.doubt("experience", MISSING, "There is a section on experience, but no position was found in it");
            }
            if (section.kind() == SectionKind.EDUCATION && candidate.education().isEmpty()) {
                trail.doubt("education", MISSING, "There is a section on education, but no course was found in it");
            }
        }
    }
}

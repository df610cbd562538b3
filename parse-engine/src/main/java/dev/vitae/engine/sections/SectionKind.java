package dev.vitae.engine.sections;

import java.util.Locale;

/** The parts of a CV. */
public enum SectionKind {
    /** What stands before the first heading: usually name and contact. */
    OPENING,
    PROFILE,
    EXPERIENCE,
    EDUCATION,
    SKILLS,
    LANGUAGES,
    CERTIFICATIONS,
    PERSONAL,
    CONTACT,
    PROJECTS,
    VOLUNTEERING,
    AWARDS,
    PUBLICATIONS,
    COURSES,
    INTERESTS,
    REFERENCES,
    ADDITIONAL,
    /** The document's own name, such as "Curriculum Vitae". */
    TITLE,
    /** Under a heading that no lexicon knows. */
    UNKNOWN;

    static SectionKind ofKey(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}

package dev.vitae.engine.redaction;

/**
 * A text that a result shows.
 *
 * @param field where it stands in the result
 * @param about the field that it gives the value or the source of
 */
record PrintedText(String field, String about, String text) {

    /** What it is about: the same word may say something about the person in one place and about an employer in another. */
    enum Subject {
        /** The person: the profile, personal and contact details. */
        PERSON,
        WORK,
        STUDIES,
        LANGUAGES,
        OTHER
    }

    Subject subject() {
        int end = about.indexOf('[');
        return switch (end < 0 ? about : about.substring(0, end)) {
            case "experience", "projects", "publications", "volunteering", "skills", "certifications", "seniority" ->
                Subject.WORK;
            case "education" -> Subject.STUDIES;
            case "languages" -> Subject.LANGUAGES;
            case "awards", "courses" -> Subject.OTHER;
            default -> Subject.PERSON;
        };
    }

    boolean isAboutPerson() {
        return subject() == Subject.PERSON;
    }

    boolean isDescription() {
        return about.endsWith("description");
    }
}

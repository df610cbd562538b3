package dev.vitae.engine.redaction;

import dev.vitae.common.candidate.Candidate;
import dev.vitae.common.candidate.Education;
import dev.vitae.common.candidate.Evidence;
import dev.vitae.common.candidate.Experience;
import dev.vitae.common.candidate.Project;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All texts of a result that the document wrote; what is worked out from them, such as normalized dates, is not among them. */
final class PrintedTexts {

    private final List<PrintedText> texts = new ArrayList<>();

    private PrintedTexts() {}

    static List<PrintedText> of(Candidate candidate, List<Evidence> evidence) {
        PrintedTexts texts = new PrintedTexts();
        texts.addPerson(candidate);
        for (int i = 0; i < candidate.experience().size(); i++) {
            texts.addPosition("experience[" + i + "].", candidate.experience().get(i));
        }
        for (int i = 0; i < candidate.education().size(); i++) {
            texts.addCourse("education[" + i + "].", candidate.education().get(i));
        }
        for (int i = 0; i < candidate.projects().size(); i++) {
            texts.addProject("projects[" + i + "].", candidate.projects().get(i));
        }
        for (int i = 0; i < candidate.publications().size(); i++) {
            texts.add(
                    "publications[" + i + "].text",
                    candidate.publications().get(i).text());
        }
        for (int i = 0; i < evidence.size(); i++) {
            Evidence line = evidence.get(i);
            texts.texts.add(new PrintedText("evidence[" + i + "].text", line.field(), line.text()));
        }
        return texts.texts;
    }

    private void addPerson(Candidate candidate) {
        add("name", candidate.name());
        add("email", candidate.email());
        add("phone", candidate.phone());
        add("location", candidate.location());
        add("linkedin", candidate.linkedin());
        add("profile", candidate.profile());
        add("nationality", candidate.nationality());
        add("driving_license", candidate.drivingLicense());
        addAll("skills", candidate.skills());
        addAll("certifications", candidate.certifications());
        addAll("websites", candidate.websites());
        addAll("volunteering", candidate.volunteering());
        addAll("awards", candidate.awards());
        addAll("courses", candidate.courses());
        addAll("interests", candidate.interests());
        addAll("references", candidate.references());
    }

    private void addPosition(String field, Experience position) {
        add(field + "title", position.title());
        add(field + "company", position.company());
        add(field + "location", position.location());
        add(field + "description", position.description());
        addAll(field + "skills_used", position.skillsUsed());
    }

    private void addCourse(String field, Education course) {
        add(field + "degree", course.degree());
        add(field + "institution", course.institution());
        add(field + "location", course.location());
        add(field + "grade", course.grade());
    }

    private void addProject(String field, Project project) {
        add(field + "name", project.name());
        add(field + "description", project.description());
        add(field + "url", project.url());
    }

    private void addAll(String field, List<String> values) {
        for (int i = 0; i < values.size(); i++) {
            add(field + "[" + i + "]", values.get(i));
        }
    }

    private void add(String field, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            texts.add(new PrintedText(field, field, text));
        }
    }
}

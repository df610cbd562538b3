package dev.vitae.scoring.claims;

import dev.vitae.fit.candidates.CandidateFacts;
import dev.vitae.fit.candidates.Position;
import dev.vitae.fit.candidates.SkillFact;
import dev.vitae.fit.candidates.SpokenLanguage;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words of a CV as far as the scorer knows them: visible and redacted, without name, contact and all that tells who it is. */
public final class VisibleCv {

    private static final int LONGEST = 16_000;

    private final StringBuilder printed = new StringBuilder();
    private final List<String> texts = new ArrayList<>();
    private final List<String> periods = new ArrayList<>();

    private VisibleCv() {}

    /** A CV that is too long loses its end. */
    public static VisibleCv of(CandidateFacts facts) {
        VisibleCv cv = new VisibleCv();
        cv.add("Profile", facts.profile());
        for (Position position : facts.positions()) {
            cv.periods.add(period(position));
            cv.add("Position, " + period(position), position.title());
            cv.add("Tasks", position.description());
        }
        cv.add("Skills", listed(facts));
        facts.degrees().forEach(degree -> cv.add("Degree", degree));
        facts.certifications().forEach(certificate -> cv.add("Certificate", certificate));
        facts.languages().stream().map(SpokenLanguage::printed).forEach(language -> cv.add("Language", language));
        elsewhere(facts).forEach(line -> cv.add("Line", line));
        return cv;
    }

    /** With a label before each text. */
    public String printed() {
        return printed.toString();
    }

    /** What may be quoted of it: the texts alone. */
    public List<String> texts() {
        return List.copyOf(texts);
    }

    /** From when to when the positions went, which may be told without a quote. */
    public String periods() {
        return String.join("\n", periods);
    }

    private void add(String label, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return;
        }
        int room = LONGEST - printed.length();
        if (room <= 0) {
            return;
        }
        String fitting = text.length() > room ? text.substring(0, room) : text;
        texts.add(fitting);
        printed.append(label).append(": ").append(fitting).append('\n');
    }

    private static String listed(CandidateFacts facts) {
        List<String> skills = facts.skills().stream()
                .filter(fact -> fact.usedIn().contains("skills"))
                .map(SkillFact::printed)
                .distinct()
                .toList();
        return String.join(", ", skills);
    }

    /** Lines of projects, courses and licences, of which the facts keep those that name a skill. */
    private static Set<String> elsewhere(CandidateFacts facts) {
        Set<String> lines = new LinkedHashSet<>();
        for (SkillFact fact : facts.skills()) {
            String first = fact.usedIn().isEmpty() ? "" : fact.usedIn().getFirst();
            if (first.startsWith("projects") || first.equals("courses") || first.equals("driving_license")) {
                lines.add(fact.source());
            }
        }
        return lines;
    }

    private static String period(Position position) {
        if (position.start() == null) {
            return "without dates";
        }
        String end = position.current() ? "now" : String.valueOf(position.end());
        return position.start() + " to " + end;
    }
}

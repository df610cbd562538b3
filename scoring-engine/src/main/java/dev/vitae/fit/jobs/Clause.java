package dev.vitae.fit.jobs;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A piece of a job description that asks for one thing or for several of the same kind.
 *
 * @param line of the job description, as printed
 * @param need of the section in which it stands
 */
record Clause(String text, String line, Need need) {

    private static final Pattern END = Pattern.compile("(?<=[.!?;；。！？])\\s+|(?<=[;；。！？])|(?<=\\.)(?=\\p{Lu})");

    static List<Clause> of(String text, String line, Need need) {
        List<Clause> clauses = new ArrayList<>();
        END.splitAsStream(text)
                .map(String::strip)
                .filter(clause -> !clause.isEmpty())
                .forEach(clause -> clauses.add(new Clause(clause, line, need)));
        return clauses;
    }
}

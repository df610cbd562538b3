package dev.vitae.fit.jobs;

import dev.vitae.fit.candidates.EducationLevel;
import dev.vitae.fit.candidates.Levels;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the least degree that a job asks for. */
record RequiredEducation(Levels levels, String language) {

    /** The first that is required; where none is, the first that is nice to have. */
    Optional<Asked<EducationLevel>> in(List<Clause> clauses) {
        @Nullable Asked<EducationLevel> soft = null;
        for (Clause clause : clauses) {
            Optional<EducationLevel> level = isAsked(clause) ? level(clause) : Optional.empty();
            if (level.isPresent()) {
                boolean nice =
                        clause.need() == Need.NICE_TO_HAVE || clause.signs().have(Wording.Sign.NICE);
                Need need = nice ? Need.NICE_TO_HAVE : Need.REQUIRED;
                Asked<EducationLevel> asked = new Asked<>(level.get(), need, clause.line());
                if (need == Need.REQUIRED) {
                    return Optional.of(asked);
                }
                soft = soft == null ? asked : soft;
            }
        }
        return Optional.ofNullable(soft);
    }

    boolean isNamed(Clause clause) {
        return level(clause).isPresent();
    }

    private Optional<EducationLevel> level(Clause clause) {
        return levels.leastEducation(clause.text(), language);
    }

    private static boolean isAsked(Clause clause) {
        boolean asked = clause.need() != Need.TASK || clause.signs().have(Wording.Sign.REQUIRED);
        return asked && !clause.has(Wording.Sign.NONE);
    }
}

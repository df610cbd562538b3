package dev.vitae.fit.findings;

import dev.vitae.common.scoring.Knockout;
import dev.vitae.common.scoring.ScoreEvidence;
import dev.vitae.common.scoring.ScorePart;
import dev.vitae.fit.candidates.EducationLevel;
import dev.vitae.fit.candidates.SkillFact;
import dev.vitae.fit.jobs.Asked;
import dev.vitae.fit.jobs.JobDescription;
import dev.vitae.fit.jobs.Need;
import dev.vitae.fit.jobs.SkillRequirement;
import dev.vitae.fit.score.FitScore;
import dev.vitae.fit.score.Part;
import dev.vitae.fit.score.SkillMatch;
import dev.vitae.fit.taxonomy.Occupation;
import dev.vitae.fit.taxonomy.Skill;
import dev.vitae.fit.taxonomy.SkillType;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An invented job and the score of somebody for it; a test says only what it is about. */
final class JobAd {

    private final String language;
    private final List<SkillMatch> skills = new ArrayList<>();
    private final List<ScorePart> parts = new ArrayList<>();
    private final List<Knockout> knockouts = new ArrayList<>();
    private @Nullable Asked<Integer> years;
    private @Nullable Asked<EducationLevel> education;
    private double yearsInField;

    private JobAd(String language) {
        this.language = language;
    }

    static JobAd in(String language) {
        return new JobAd(language);
    }

    static SkillFact used(String name, int months, @Nullable String last, String... usedIn) {
        return new SkillFact(
                skill(name, SkillType.TECHNICAL),
                name,
                name,
                months,
                last == null ? null : YearMonth.parse(last),
                List.of(usedIn));
    }

    JobAd shown(String label, SkillFact fact) {
        return match(label, Need.REQUIRED, SkillType.TECHNICAL, fact, 1, SkillMatch.By.SAME);
    }

    JobAd nice(String label, SkillFact fact) {
        return match(label, Need.NICE_TO_HAVE, SkillType.TECHNICAL, fact, 1, SkillMatch.By.SAME);
    }

    JobAd soft(String label, SkillFact fact) {
        return match(label, Need.REQUIRED, SkillType.SOFT, fact, 1, SkillMatch.By.SAME);
    }

    JobAd similar(String label, SkillFact fact, double match) {
        return match(label, Need.REQUIRED, SkillType.TECHNICAL, fact, match, SkillMatch.By.SIMILAR);
    }

    JobAd missing(String label) {
        return match(label, Need.REQUIRED, SkillType.TECHNICAL, null, 0, SkillMatch.By.NONE);
    }

    /** Words that the taxonomy doesn't know. */
    JobAd missingUnknown(String label) {
        SkillRequirement requirement = new SkillRequirement(List.of(), label, Need.REQUIRED, label);
        skills.add(new SkillMatch(requirement, null, 1, 0, SkillMatch.By.NONE));
        return this;
    }

    JobAd missingLicence(String label) {
        knockouts.add(new Knockout(Part.LICENCES.text(), label, label));
        return match(label, Need.REQUIRED, SkillType.LICENCE, null, 0, SkillMatch.By.NONE);
    }

    JobAd licence(String label, SkillFact fact) {
        return match(label, Need.REQUIRED, SkillType.LICENCE, fact, 0.9, SkillMatch.By.SAME);
    }

    JobAd language(String name, @Nullable String shown, double match) {
        return part(Part.LANGUAGES, name, shown, match);
    }

    JobAd missingLanguage(String name) {
        knockouts.add(new Knockout(Part.LANGUAGES.text(), name, name));
        return language(name, null, 0);
    }

    JobAd occupation(@Nullable String shown, double match) {
        return part(Part.OCCUPATION, "accountant", shown, match);
    }

    JobAd years(int asked, double inField) {
        years = new Asked<>(asked, Need.REQUIRED, asked + " years");
        yearsInField = inField;
        return part(Part.YEARS, asked + " years", "", Math.min(1, inField / asked));
    }

    JobAd education(EducationLevel asked, double match) {
        education = new Asked<>(asked, Need.REQUIRED, "degree");
        return part(Part.EDUCATION, "degree", match > 0 ? "a degree" : null, match);
    }

    JobDescription job() {
        return new JobDescription(
                "SENIOR ACCOUNTANT (m/w/d)",
                language,
                List.of(new Occupation("accountant", "accountant", "accounting", "finance")),
                skills.stream().map(SkillMatch::requirement).toList(),
                years,
                null,
                List.of(),
                education,
                null,
                List.of());
    }

    FitScore score() {
        return new FitScore(60, 60, parts, knockouts, skills, yearsInField);
    }

    private JobAd part(Part part, String requirement, @Nullable String shown, double match) {
        String by = match > 0 ? "same" : "none";
        parts.add(new ScorePart(
                part.text(), 0.1, 10 * match, List.of(new ScoreEvidence(requirement, requirement, shown, match, by))));
        return this;
    }

    private JobAd match(
            String label, Need need, SkillType type, @Nullable SkillFact fact, double match, SkillMatch.By by) {
        SkillRequirement requirement = new SkillRequirement(List.of(skill(label, type)), label, need, label);
        skills.add(new SkillMatch(requirement, fact, 1, match, by));
        return this;
    }

    private static Skill skill(String name, SkillType type) {
        return new Skill(name, name, type, "accounting", null, Map.of());
    }
}

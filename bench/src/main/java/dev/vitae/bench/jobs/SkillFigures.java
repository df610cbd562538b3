package dev.vitae.bench.jobs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.bench.corpus.LabelledCase;
import dev.vitae.common.candidate.ParsedDocument;
import dev.vitae.common.scoring.JobText;
import dev.vitae.common.scoring.ScoreInput;
import dev.vitae.fit.FitEngine;
import dev.vitae.fit.candidates.SkillFact;
import dev.vitae.fit.jobs.JobDescription;
import dev.vitae.fit.jobs.SkillRequirement;
import dev.vitae.lexicon.PhraseSet;
import dev.vitae.lexicon.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * How many of the skills that are there are found. In CVs: of the labelled skills, those that the candidate's facts have, and of those facts,
 * those that are labelled; known are those that the taxonomy knows. In job descriptions: of the skills that {@code rules.json} lists with
 * their synonyms, those that a requirement names; the list is no complete one, so the precision against it is a lower bound.
 */
record SkillFigures(InCvs cvs, InJobs jobs) {

    /** Numbers of skills; {@code right} are labelled and found. */
    record InCvs(long labelled, long found, long right, long known) {}

    /** Numbers of skills; {@code named} are listed and found, {@code right} the requirements that are listed. */
    record InJobs(long listed, long named, long requirements, long right) {}

    static SkillFigures of(
            FitEngine engine,
            List<LabelledCase> cases,
            Map<String, ParsedDocument> documents,
            List<GradedJob> jobs,
            Path folder)
            throws IOException {
        JsonNode rules = new ObjectMapper().readTree(Files.readAllBytes(folder.resolve("rules.json")));
        return new SkillFigures(inCvs(engine, cases, documents), inJobs(engine, jobs, rules));
    }

    String text() {
        return """
                ## Skills found

                | in | precision | recall | of these known to the taxonomy |
                |----|----------:|-------:|-------------------------------:|
                | CVs, labelled skill lists | %s | %s | %s |
                | job descriptions, skills of rules.json | %s (lower bound) | %s | |
                """.formatted(
                        share(cvs.right(), cvs.found()),
                        share(cvs.right(), cvs.labelled()),
                        share(cvs.known(), cvs.right()),
                        share(jobs.right(), jobs.requirements()),
                        share(jobs.named(), jobs.listed()));
    }

    private static String share(long part, long whole) {
        return String.format(Locale.ROOT, "%.3f", whole == 0 ? 0 : part / (double) whole);
    }

    private static InCvs inCvs(FitEngine engine, List<LabelledCase> cases, Map<String, ParsedDocument> documents) {
        long labelled = 0;
        long found = 0;
        long right = 0;
        long known = 0;
        for (LabelledCase one : cases) {
            Set<List<String>> labels = new HashSet<>();
            one.label().candidate().path("skills").forEach(label -> labels.add(Words.of(label.asText())));
            labelled += labels.size();
            ParsedDocument document = documents.get(one.stem());
            List<SkillFact> facts = document == null ? List.of() : listed(engine, document);
            found += facts.size();
            for (SkillFact fact : facts) {
                boolean isRight = labels.contains(Words.of(fact.source()));
                right += isRight ? 1 : 0;
                known += isRight && fact.skill() != null ? 1 : 0;
            }
        }
        return new InCvs(labelled, found, right, known);
    }

    /** One for each item of the CV's list of skills. */
    private static List<SkillFact> listed(FitEngine engine, ParsedDocument document) {
        Map<List<String>, SkillFact> bySource = new LinkedHashMap<>();
        engine.facts(new ScoreInput(document, null, null, null, Map.of(), YearMonth.of(2026, 11))).skills().stream()
                .filter(fact -> fact.usedIn().getFirst().equals("skills"))
                .forEach(fact -> bySource.putIfAbsent(Words.of(fact.source()), fact));
        return List.copyOf(bySource.values());
    }

    private static InJobs inJobs(FitEngine engine, List<GradedJob> jobs, JsonNode rules) {
        long asked = 0;
        long named = 0;
        long requirements = 0;
        long right = 0;
        for (GradedJob job : jobs) {
            JobDescription read = engine.read(new JobText(job.text(), null, null));
            List<PhraseSet> listed = listed(job.name(), rules);
            List<SkillRequirement> known =
                    read.skills().stream().filter(skill -> !skill.isUnknown()).toList();
            asked += listed.size();
            named += listed.stream()
                    .filter(skill -> known.stream().anyMatch(requirement -> names(requirement, skill)))
                    .count();
            requirements += known.size();
            right += known.stream()
                    .filter(requirement -> listed.stream().anyMatch(skill -> names(requirement, skill)))
                    .count();
        }
        return new InJobs(asked, named, requirements, right);
    }

    private static boolean names(SkillRequirement requirement, PhraseSet skill) {
        return skill.isIn(requirement.label())
                || requirement.anyOf().stream().anyMatch(known -> skill.isIn(known.label()));
    }

    private static List<PhraseSet> listed(String job, JsonNode rules) {
        List<PhraseSet> listed = new ArrayList<>();
        for (JsonNode rule : rules.path("jobs")) {
            if (rule.path("job").asText().equals(job)) {
                for (String kind : List.of("must", "nice")) {
                    for (JsonNode skill : rule.path(kind)) {
                        List<String> phrases =
                                new ArrayList<>(List.of(skill.path("skill").asText()));
                        skill.path("any").forEach(synonym -> phrases.add(synonym.asText()));
                        listed.add(new PhraseSet(phrases));
                    }
                }
            }
        }
        return listed;
    }
}

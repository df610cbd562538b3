package dev.vitae.bench.jobs;

import dev.vitae.common.candidate.Candidate;
import dev.vitae.common.candidate.Education;
import dev.vitae.common.candidate.Experience;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a CV says about work, as one text: what a search engine would have. */
final class CandidateText {

    private CandidateText() {}

    static String of(Candidate candidate) {
        List<@Nullable String> texts = new ArrayList<>();
        texts.add(candidate.profile());
        for (Experience entry : candidate.experience()) {
            texts.add(entry.title());
            texts.add(entry.company());
            texts.add(entry.description());
        }
        for (Education course : candidate.education()) {
            texts.add(course.degree());
        }
        texts.addAll(candidate.skills());
        texts.addAll(candidate.certifications());
        return texts.stream().filter(Objects::nonNull).collect(Collectors.joining("\n"));
    }
}

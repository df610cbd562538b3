package dev.vitae.bench.bias;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitae.bench.corpus.Corpus;
import dev.vitae.bench.corpus.LabelledCase;
import dev.vitae.bench.jobs.GradedJob;
import dev.vitae.common.candidate.ParsedDocument;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BlindnessTest {

    @TempDir
    private Path folder;

    /** By way of the file and both engines; each CV for a job of its own pool. */
    @Test
    void whoSomebodyIsMovesNoScoreOfTheCorpus() throws IOException {
        List<LabelledCase> cases = Corpus.read(Path.of("corpus")).cases();
        List<GradedJob> jobs = GradedJob.all(Path.of("corpus", "jobs"));
        BlindScores scores = new BlindScores(folder);
        int scored = 0;
        for (LabelledCase one : cases) {
            GradedJob job = job(one, jobs, scored);
            double before = score(scores, Person.first(), one, job);
            for (Person other : Person.swaps()) {
                assertThat(score(scores, other, one, job))
                        .as("%s for %s as %s", one.stem(), job.name(), other)
                        .isEqualTo(before);
            }
            scored++;
        }
        assertThat(scored).isGreaterThan(200);
    }

    private static double score(BlindScores scores, Person person, LabelledCase one, GradedJob job) {
        ParsedDocument document = scores.parse(person, one.label().candidate());
        return scores.score(document, job.text()).exact();
    }

    /** The job that this CV is best for; another one where none is graded. */
    private static GradedJob job(LabelledCase one, List<GradedJob> jobs, int turn) {
        return jobs.stream()
                .filter(job -> job.grades().getOrDefault(one.stem(), 0) > 0)
                .max((a, b) -> Integer.compare(
                        a.grades().getOrDefault(one.stem(), 0), b.grades().getOrDefault(one.stem(), 0)))
                .orElseGet(() -> jobs.get(turn % jobs.size()));
    }
}

package dev.vitae.fit.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitae.common.scoring.JobText;
import dev.vitae.fit.candidates.Levels;
import dev.vitae.fit.taxonomy.Occupations;
import dev.vitae.fit.taxonomy.Skills;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class JobReaderPropertiesTest {

    private static final Skills SKILLS = Skills.load();
    private static final Occupations OCCUPATIONS = Occupations.load();
    private static final JobReader READER = new JobReader(SKILLS, OCCUPATIONS, new Levels());
    private static final JobReader OTHER = new JobReader(SKILLS, OCCUPATIONS, new Levels());

    private static final List<String> PIECES = List.of(
            "Requirements",
            "Anforderungen:",
            "【必須】",
            "Nice to have",
            "We offer",
            "Start:",
            "Job title:",
            "Nurse",
            "Java",
            "English",
            "Deutsch C1",
            " oder ",
            " or ",
            "3",
            "years",
            "2-3 Jahre",
            "dreijährige",
            "3年以上",
            "от 3 лет",
            "(",
            ")",
            ":",
            "：",
            ".",
            ";",
            ",",
            "+",
            " – ",
            "\n",
            "\n\n",
            "\n- ",
            "\n1. ",
            "**",
            "## ",
            "🚀",
            "€",
            "\u0000",
            "\ud83d",
            "İ",
            "ﬁ");

    @Property(tries = 300)
    void anyTextIsReadTheSameWayTwice(@ForAll String text) {
        assertThat(READER.read(new JobText(text, null, null))).isEqualTo(OTHER.read(new JobText(text, null, null)));
    }

    @Property(tries = 700)
    void anythingMadeOfThePiecesOfAdvertsIsReadTheSameWayTwice(@ForAll("adverts") String text) {
        assertThat(READER.read(new JobText(text, null, null))).isEqualTo(OTHER.read(new JobText(text, null, null)));
    }

    @Provide
    Arbitrary<String> adverts() {
        Arbitrary<String> space = Arbitraries.of("", " ");
        return Arbitraries.of(PIECES)
                .flatMap(piece -> space.map(gap -> piece + gap))
                .list()
                .ofMaxSize(60)
                .map(pieces -> String.join("", pieces));
    }
}

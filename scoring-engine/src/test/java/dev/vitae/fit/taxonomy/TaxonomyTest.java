package dev.vitae.fit.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TaxonomyTest {

    private static final Skills SKILLS = Skills.load();
    private static final Occupations OCCUPATIONS = Occupations.load();
    private static final Path FILES = Path.of("src/main/resources/dev/vitae/fit/taxonomy");

    @Test
    void thereAreThreeThousandSkillsAndMore() {
        assertThat(SKILLS.all()).hasSizeGreaterThan(3_000);
        assertThat(SKILLS.all().stream().map(Skill::group).distinct()).hasSizeGreaterThan(50);
    }

    @ParameterizedTest
    @ValueSource(strings = {"skills", "occupations"})
    void theIndexNamesEveryFile(String kind) throws IOException {
        try (Stream<Path> files = Files.walk(FILES.resolve(kind))) {
            List<String> there = files.filter(Files::isRegularFile)
                    .map(file -> FILES.relativize(file).toString())
                    .sorted()
                    .toList();
            assertThat(Files.readAllLines(FILES.resolve(kind + ".txt"))).containsExactlyInAnyOrderElementsOf(there);
        }
    }

    @Test
    void everyParentIsASkillAndNoneIsItsOwnAncestor() {
        for (Skill skill : SKILLS.all()) {
            Set<String> seen = new HashSet<>(Set.of(skill.id()));
            for (String parent = skill.parent(); parent != null; ) {
                assertThat(SKILLS.byId(parent))
                        .as("parent %s of %s", parent, skill.id())
                        .isPresent();
                assertThat(seen.add(parent)).as("circle at %s", skill.id()).isTrue();
                parent = SKILLS.byId(parent).orElseThrow().parent();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "en, We use Go to market strategies and go out for lunch",
        "en, A star performer who will excel in everything and spring into action",
        "en, Please rest assured that reports go to the board",
        "de, Wir sind ein Team und haben Spaß",
    })
    void ordinaryWordsAreNoTools(String language, String text) {
        assertThat(SKILLS.in(text, language))
                .extracting(mention -> mention.skill().type())
                .doesNotContain(SkillType.TOOL);
    }

    @Test
    void aDoubtfulNameCountsBesideOtherSkills() {
        assertThat(ids("Java, Kotlin, Go, PostgreSQL", "en"))
                .contains("java", "postgresql")
                .anyMatch(id -> id.startsWith("go"));
    }

    @ParameterizedTest
    @CsvSource({
        "de, Wundversorgung",
        "fr, soins de plaies",
        "en, wound care",
    })
    void oneSkillHasNamesInManyLanguages(String language, String text) {
        assertThat(ids(text, language)).containsExactly("wound-care");
    }

    @ParameterizedTest
    @CsvSource({
        "de, Gesundheits- und Krankenpfleger/in",
        "en, Registered Nurse",
        "fr, Infirmière diplômée d'État",
    })
    void oneOccupationHasTitlesInManyLanguages(String language, String title) {
        assertThat(OCCUPATIONS.in(title, language))
                .extracting(mention -> mention.occupation().id())
                .contains("registered-nurse");
    }

    @Test
    void similarityIsSymmetricAndFullForTheSame() {
        List<Occupation> some = OCCUPATIONS.all().stream().limit(60).toList();
        for (Occupation one : some) {
            assertThat(OCCUPATIONS.similarity(one, one)).isEqualTo(1);
            for (Occupation other : some) {
                assertThat(OCCUPATIONS.similarity(one, other)).isEqualTo(OCCUPATIONS.similarity(other, one));
            }
        }
    }

    private static List<String> ids(String text, String language) {
        return SKILLS.in(text, language).stream()
                .map(mention -> mention.skill().id())
                .toList();
    }
}

package dev.vitae.engine.fields;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitae.common.documents.DocumentType;
import dev.vitae.engine.Engine;
import dev.vitae.engine.Limits;
import dev.vitae.engine.ParseOutcome;
import dev.vitae.lexicon.Lexicon;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Names put together from those of a language, in its order and in any case, are read from the top of a short CV. */
class NameReaderPropertiesTest {

    private static final Engine ENGINE = new Engine(Limits.DEFAULT);
    private static final Set<String> FAMILY_FIRST = Set.of("zh", "ja");
    private static final Set<String> OTHER_SCRIPTS = Set.of("ar", "ru", "zh", "ja");
    private static final int NAMES = 60;
    private static final double READ_BACK = 0.95;

    @TempDir
    Path folder;

    static Stream<String> languages() {
        return Lexicon.languages().stream();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void aNameIsReadBack(String language) throws IOException {
        Lexicon names = Lexicon.ofLanguage(language, "names");
        List<String> givenNames = inOwnScript(names.of("given"), language);
        List<String> familyNames = inOwnScript(names.of("family"), language);
        Random random = new Random(language.hashCode());
        int right = 0;
        StringBuilder wrong = new StringBuilder();
        for (int i = 0; i < NAMES; i++) {
            String given = any(givenNames, random);
            String family = any(familyNames, random);
            String name = FAMILY_FIRST.contains(language) ? family + given : given + " " + family;
            name = i % 3 == 0 ? name.toUpperCase(Locale.forLanguageTag(language)) : name;
            String read = nameOnTopOf(name);
            right += name.equals(read) ? 1 : 0;
            wrong.append(name.equals(read) ? "" : name + " is read as " + read + "; ");
        }
        assertThat((double) right / NAMES).as(wrong.toString()).isGreaterThanOrEqualTo(READ_BACK);
    }

    /** Without the transliterations. */
    private static List<String> inOwnScript(List<String> names, String language) {
        return names.stream()
                .filter(name ->
                        !OTHER_SCRIPTS.contains(language) || name.chars().allMatch(c -> c > 0x2ff))
                .toList();
    }

    private static String any(List<String> names, Random random) {
        return names.get(random.nextInt(names.size()));
    }

    private String nameOnTopOf(String name) throws IOException {
        Path file = folder.resolve("cv.txt");
        Files.writeString(file, name + """


                mail@example.com
                +44 20 7946 0958

                Experience

                Accountant, Harbour Supplies Ltd
                Mar 2019 - Dec 2022
                - Kept the books of three branches

                Skills

                Bookkeeping, Excel
                """);
        return ENGINE.parse(file, DocumentType.TXT, YearMonth.of(2026, 11)) instanceof ParseOutcome.Parsed parsed
                ? String.valueOf(parsed.document().candidate().name())
                : "";
    }
}

package dev.vitae.fit.prose;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;
import dev.vitae.lexicon.Lexicon;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class MessagesTest {

    private static final List<Integer> NUMBERS = List.of(0, 1, 2, 5, 21);
    private static final Pattern ENGLISH_WORDS =
            Pattern.compile("\\b(?:the|and|your|position|month|year|work|found|asked|what|job)s?\\b");

    private final Messages messages = new Messages();

    static Stream<String> languages() {
        return Lexicon.languages().stream();
    }

    static Stream<String> otherLanguages() {
        return languages().filter(language -> !language.equals("en"));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void every_language_has_the_messages_of_english(String language) {
        assertThat(messages.keys(language)).isEqualTo(messages.keys("en"));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void every_message_names_only_values_that_english_names_too(String language) {
        for (String key : messages.keys("en")) {
            Set<String> english = names(messages.pattern(key, "en"));
            Set<String> names = names(messages.pattern(key, language));
            assertThat(english).as(key).containsAll(names);
            english.removeAll(names);
            assertThat(english).as("left out of " + key).isSubsetOf("count");
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void every_plural_has_the_forms_of_its_language(String language) {
        PluralRules rules = PluralRules.forLocale(new ULocale(language));
        Set<String> needed = new HashSet<>();
        NUMBERS.stream().filter(number -> number > 0).forEach(number -> needed.add(rules.select(number)));
        for (String key : messages.keys(language)) {
            MessagePattern pattern = new MessagePattern(messages.pattern(key, language));
            Set<String> forms = forms(pattern);
            if (!forms.isEmpty()) {
                assertThat(forms).as(key).containsAll(needed);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("otherLanguages")
    void every_message_is_said_without_braces_and_without_english(String language) {
        for (String key : messages.keys(language)) {
            for (int number : NUMBERS) {
                String said = messages.say(new Statement(key, values(number)), language);
                assertThat(said).as(key).isNotBlank().doesNotContain("{", "}", "#", "  ");
                assertThat(ENGLISH_WORDS.matcher(said).find())
                        .as("%s: %s", key, said)
                        .isFalse();
            }
        }
    }

    @Test
    void every_english_message_is_said_without_braces() {
        for (String key : messages.keys("en")) {
            for (int number : NUMBERS) {
                assertThat(messages.say(new Statement(key, values(number)), "en"))
                        .as(key)
                        .isNotBlank()
                        .doesNotContain("{", "}", "#", "  ", "''");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void categories_of_questions_differ(String language) {
        Set<String> categories = new TreeSet<>();
        for (String category : List.of("technical", "experience", "behavioural", "motivation", "situational")) {
            categories.add(messages.say(Statement.of("question.category." + category), language));
        }
        assertThat(categories).hasSize(5);
    }

    @ParameterizedTest
    @CsvSource({
        "en, 0, less than a month",
        "en, 1, 1 month",
        "en, 11, 11 months",
        "en, 12, 1 year",
        "en, 30, 2.5 years",
        "en, 35, 2.9 years",
        "en, 36, 3 years",
        "en, 131, 10 years",
        "de, 30, '2,5 Jahre'",
        "pl, 3, 3 miesiące",
        "pl, 5, 5 miesięcy",
        "pl, 24, 2 lata",
        "pl, 60, 5 lat",
        "pl, 30, '2,5 roku'",
        "cs, 24, 2 roky",
        "cs, 60, 5 let",
        "cs, 30, '2,5 roku'",
        "ru, 12, 1 год",
        "ru, 24, 2 года",
        "ru, 60, 5 лет",
        "ru, 252, 21 год",
        "ro, 60, 5 ani",
        "ro, 252, 21 de ani",
        "ar, 2, شهران",
        "ar, 24, سنتان",
        "ar, 36, 3 سنوات",
        "ja, 7, 7か月",
        "zh, 24, 2年",
        "fr, 18, '1,5 an'",
        "tr, 60, 5 yıl"
    })
    void a_time_is_said_in_months_below_a_year_and_else_in_years(String language, int months, String said) {
        Statement statement = Statement.of("summary.experience.untitled", "time", new TimeSpan(months));
        assertThat(messages.say(statement, language)).containsIgnoringCase(said);
    }

    @ParameterizedTest
    @CsvSource({"de, Englisch", "fr, anglais", "ru, английский", "ja, 英語", "ar, الإنجليزية", "en, English"})
    void languages_are_named_in_the_language_of_the_sentence(String language, String name) {
        assertThat(messages.say(Statement.of("gap.language", "language", new LanguageName("en")), language))
                .contains(name);
    }

    @ParameterizedTest
    @CsvSource({"en, 'a, b, and c'", "de, 'a, b und c'", "es, 'a, b y c'", "zh, a、b和c", "ja, a、b、c", "ar, a وb وc"})
    void lists_are_joined_as_the_language_does_it(String language, String list) {
        Statement statement = Statement.of("strength.skills", "skills", List.of("a", "b", "c"));
        assertThat(messages.say(statement, language)).contains(list);
    }

    @Test
    void lists_may_hold_languages_and_statements() {
        Statement years = Statement.of("requirement.years", "time", TimeSpan.ofYears(5));
        Statement missing =
                Statement.of("flag.missing", "count", 2, "requirements", List.of(new LanguageName("fr"), years));
        assertThat(messages.say(missing, "de")).endsWith("Französisch und 5 Jahre Erfahrung im Fachgebiet");
    }

    @Test
    void a_language_without_messages_gets_english() {
        assertThat(messages.languageFor("fi")).isEqualTo("en");
        assertThat(messages.say(Statement.of("why.letter"), "fi")).isEqualTo("From the motivation letter");
    }

    @ParameterizedTest
    @CsvSource({"infection prevention, Infection", "iOS, iOS", "npm, npm", "Java, Java"})
    void a_sentence_starts_with_a_capital(String skill, String start) {
        Statement statement = Statement.of("strength.skill_current", "skill", skill, "time", new TimeSpan(24));
        assertThat(messages.say(statement, "en")).startsWith(start);
    }

    @Test
    void what_a_text_holds_is_no_pattern() {
        assertThat(messages.say(Statement.of("strength.occupation", "title", "{x} '# it''s"), "en"))
                .isEqualTo("Experience as {x} '# it''s");
    }

    private static Map<String, Object> values(int number) {
        Map<String, Object> values = new HashMap<>();
        for (String name : List.of("title", "other", "job", "skill", "quote", "shown", "asked", "language")) {
            values.put(name, "Xyz");
        }
        for (String name : List.of("time", "field", "years")) {
            values.put(name, new TimeSpan(number));
        }
        values.put("skills", List.of("Xyz", "Zyx"));
        values.put("requirements", List.of("Xyz", "Zyx"));
        values.put("from", "2020-01");
        values.put("to", "2020-09");
        values.put("count", number);
        values.put("n", number);
        return values;
    }

    private static Set<String> names(String pattern) {
        MessagePattern parsed = new MessagePattern(pattern);
        Set<String> names = new TreeSet<>();
        for (int i = 0; i < parsed.countParts(); i++) {
            if (parsed.getPartType(i) == MessagePattern.Part.Type.ARG_NAME) {
                names.add(parsed.getSubstring(parsed.getPart(i)));
            }
        }
        return names;
    }

    private static Set<String> forms(MessagePattern pattern) {
        Set<String> forms = new TreeSet<>();
        for (int i = 0; i < pattern.countParts(); i++) {
            if (pattern.getPartType(i) == MessagePattern.Part.Type.ARG_SELECTOR) {
                forms.add(pattern.getSubstring(pattern.getPart(i)));
            }
        }
        return forms;
    }
}

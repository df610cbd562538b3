package dev.vitae.engine.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.vitae.common.candidate.ParsedDocument;
import dev.vitae.common.candidate.Redaction;
import dev.vitae.common.candidate.RedactionKind;
import dev.vitae.common.documents.DocumentType;
import dev.vitae.engine.Engine;
import dev.vitae.engine.Limits;
import dev.vitae.engine.ParseOutcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedactionsTest {

    private static final Engine ENGINE = new Engine(Limits.DEFAULT);
    private static final String CV = """
            Orla Brannigan-Vale
            orla.brannigan@example.org | +44 7700 900123 | linkedin.com/in/orlabv
            17 Harbour Lane, Leeds LS1 4AB
            Date of birth: 12 May 1985
            Nationality: Irish
            Gender: Female
            Marital status: Married

            Profile
            Orla's teams ship on time. Irish citizen, 41 years old, mother of two (she/her). Graduated with a BSc in 2007.
            Write to orla.brannigan@example.org or call 07700 900123.

            Experience
            03/2018 - present
            Planner, Brannigan & Sons Ltd, Leeds
            - Orla Brannigan-Vale planned 1 200 000 deliveries for English and Irish shops
            - Rewrote the routing in Vue.js and ASP.NET

            Education
            2004 - 2007
            BSc Logistics, University of Leeds

            Projects
            Route map: shows every lorry, https://github.com/orlabv/map

            References
            Mrs Brannigan's former manager, +44 7700 900456
            """;

    @TempDir
    private Path folder;

    @Test
    void nothingOfThePersonIsLeftWhenAllKindsAreCutOut() throws IOException {
        String left = cut(parsed(CV), Set.of(RedactionKind.values()));

        assertThat(left)
                .doesNotContainIgnoringCase("orla", "brannigan", "example.org", "900123", "900456", "Harbour Lane")
                .doesNotContainIgnoringCase("May 1985", "1985", "female", "married", "mother of", "she/her", "41 years")
                .doesNotContain("Irish citizen", "2004 - 2007", "github.com");
        assertThat(left).contains("1 200 000", "English", "Vue.js", "ASP.NET", "University of Leeds", "[name]'s");
    }

    @ParameterizedTest
    @CsvSource({
        "NAME, Brannigan & Sons, [name] & Sons",
        "CONTACT, call 07700 900123, call [contact]",
        "AGE, 41 years old, [age]",
        "GENDER, mother of, [gender]",
        "NATIONALITY, Irish citizen, [nationality]",
        "DATES_OF_EDUCATION, BSc in 2007, BSc in [dates_of_education]"
    })
    void eachKindTakesItsOwn(RedactionKind kind, String before, String after) throws IOException {
        ParsedDocument document = parsed(CV);

        assertThat(cut(document, Set.of())).contains(before);
        assertThat(cut(document, Set.of(kind))).contains(after).doesNotContain(before);
    }

    @ParameterizedTest
    @CsvSource({
        "pl, Zdzisława Wronkowska, Referencje o Zdzisławie Wronkowskiej wydał kierownik., Zdzisław",
        "ru, Аркадий Белозубов, Отзыв об Аркадии Белозубове дал начальник отдела., Белозубов",
        "de, Jörg Müllerhain, Herr Muellerhain leitet Jörgs Gruppe., Muellerhain",
        "tr, Gülseren Ocakbaşı, Gülseren'in ekibi Ocakbaşı’nın sunumunu hazırladı., Ocakbaş",
        "zh, 王小明, 王小明负责团队，小明的项目获奖。, 小明"
    })
    void namesAreFoundWithTheirEndings(String language, String name, String text, String gone) {
        NameFinder finder = new NameFinder(
                NameParts.of(List.of(name)),
                dev.vitae.lexicon.Lexicon.common("name-endings").of(language));
        PrintedText printed = new PrintedText("profile", "profile", text);
        List<Mark> marks = new java.util.ArrayList<>();

        finder.find(printed, PlacedWord.of(text), marks);

        StringBuilder left = new StringBuilder(text);
        marks.stream()
                .sorted(Comparator.comparingInt(Mark::start).reversed())
                .forEach(mark ->
                        left.replace(mark.start(), Math.max(mark.start(), Math.min(left.length(), mark.end())), "#"));
        assertThat(left.toString()).doesNotContain(gone);
    }

    @Test
    void everyTextOfTheResultIsLookedAt() throws IOException {
        ParsedDocument document = parsed(CV);
        Set<String> looked = new HashSet<>();
        PrintedTexts.of(document.candidate(), document.evidence()).forEach(text -> looked.add(text.field()));

        Set<String> notPrinted = Set.of("seniority", "phone_e164", "language");
        walk(tree(document).path("candidate"), "", (field, text) -> {
            boolean workedOut = notPrinted.contains(field)
                    || field.startsWith("normalized_")
                    || field.startsWith("languages[")
                    || field.endsWith("_date")
                    || field.endsWith(".year");
            if (!workedOut) {
                assertThat(looked).contains(field);
            }
        });
    }

    private ParsedDocument parsed(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("cv.txt"), text);
        return ((ParseOutcome.Parsed) ENGINE.parse(file, DocumentType.TXT, YearMonth.of(2026, 11))).document();
    }

    /** All printed texts with the marked places cut out, as whoever shows the document does it. */
    private static String cut(ParsedDocument document, Set<RedactionKind> kinds) {
        StringBuilder all = new StringBuilder();
        for (PrintedText printed : PrintedTexts.of(document.candidate(), document.evidence())) {
            List<Redaction> marks = document.redactions().stream()
                    .filter(mark -> mark.field().equals(printed.field()) && kinds.contains(mark.kind()))
                    .sorted(Comparator.comparingInt(Redaction::start))
                    .toList();
            int at = 0;
            for (Redaction mark : marks) {
                if (mark.start() >= at) {
                    all.append(printed.text(), at, mark.start())
                            .append('[')
                            .append(mark.kind().text())
                            .append(']');
                }
                at = Math.max(at, mark.end());
            }
            all.append(printed.text().substring(at)).append('\n');
        }
        return all.toString();
    }

    private static JsonNode tree(ParsedDocument document) {
        return new ObjectMapper().valueToTree(document);
    }

    private static void walk(JsonNode node, String path, BiConsumer<String, String> texts) {
        if (node instanceof TextNode text) {
            texts.accept(path, text.textValue());
        } else if (node.isObject()) {
            node.properties()
                    .forEach(child -> walk(
                            child.getValue(), path.isEmpty() ? child.getKey() : path + "." + child.getKey(), texts));
        } else {
            for (int i = 0; i < node.size(); i++) {
                walk(node.get(i), path + "[" + i + "]", texts);
            }
        }
    }
}

package dev.vitae.engine.fields;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitae.engine.phones.PhoneReader;
import dev.vitae.engine.pieces.PieceClassifier;
import dev.vitae.engine.reading.ReadingLine;
import dev.vitae.engine.sections.HeadingLexicon;
import dev.vitae.lexicon.DocumentLanguage;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContactReaderTest {

    private static final ContactReader READER = new ContactReader(
            new Labels(), new PhoneReader(), new Places(), new PieceClassifier(), new HeadingLexicon());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Curriculum Vitae of Jane Smith",
                "Jane Smith | Senior Accountant",
                "Jane Smith\tjane.smith@example.com",
                "Name: Jane Smith"
            })
    void theNameStandsBesideOtherThings(String line) {
        assertThat(value(read(line, "jane.smith@example.com", "London, UK").name()))
                .isEqualTo("Jane Smith");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Dr. Annelie Freifrau zu Hohenstedt-Kranz",
                "Seán O'Brien",
                "Josefa «Pepi» Maldonado Ruiz",
                "TAN WEI LING, CHERYL",
                "Никитин Павел Сергеевич",
                "م. خالد عبد الرحمن السعدون",
                "赵晓燕",
                "佐藤 健",
                "ŞÜKRÜ YILDIRIMOĞLU"
            })
    void namesOfEveryScriptAreRead(String name) {
        assertThat(value(read(name, "mail@example.com").name())).isEqualTo(name);
    }

    @Test
    void addressesBrokenOverLinesArePutTogether() {
        Contact contact = read(
                "Lenka Novotná", "lenka.novotna@", "example.com", "https://www.linkedin.com/in/lenka-", "novotna-984");

        assertThat(value(contact.email())).isEqualTo("lenka.novotna@example.com");
        assertThat(value(contact.linkedin())).isEqualTo("https://www.linkedin.com/in/lenka-novotna-984");
    }

    @Test
    void detailsBesideIconsNeedNoLabels() {
        Contact contact = read("Lieselot Verstraete", "0470 12 34 59", "Belg", "Molenhoek 17, 9300 Aalst", "B");

        assertThat(value(contact.nationality())).isEqualTo("Belg");
        assertThat(value(contact.drivingLicense())).isEqualTo("B");
        assertThat(value(contact.location())).isEqualTo("9300 Aalst");
    }

    @Test
    void aPostcodeIsNoTelephoneNumber() {
        Contact contact = read("佐藤 健", "〒223-0062 神奈川県横浜市", "080-1234-5609");

        assertThat(value(contact.phone())).isEqualTo("080-1234-5609");
    }

    @Test
    void theNameGoesBeforeHowItIsReadAloud() {
        Contact contact = read("履歴書", "氏名\tもりた けんいち\t電話\t090-1234-0000", "森田 健一", "生年月日\t1988年3月2日");

        assertThat(value(contact.name())).isEqualTo("森田 健一");
    }

    @Test
    void aNameInKanaAloneIsOne() {
        assertThat(value(read("履歴書", "氏名\tもりた いずみ", "電話\t090-1234-0000").name()))
                .isEqualTo("もりた いずみ");
    }

    @Test
    void textWithoutSpacesGoesOnBehindAFullLine() {
        List<ReadingLine> lines = Lines.placed(List.of(
                new Lines.Placed(40, 550, "森田 健一　静岡県浜松市　090-1234-0000　運転免許: 大型自動車第"),
                new Lines.Placed(40, 92, "二種運転免許"),
                new Lines.Placed(40, 120, "国籍: 日本")));

        assertThat(value(READER.read(lines, lines, "ja").drivingLicense())).isEqualTo("大型自動車第二種運転免許");
    }

    private static Contact read(String... text) {
        List<ReadingLine> lines = Lines.of(text);
        return READER.read(lines, lines, new DocumentLanguage().of(List.of(text)));
    }

    private static @Nullable String value(@Nullable Found<String> found) {
        return found == null ? null : found.value();
    }
}

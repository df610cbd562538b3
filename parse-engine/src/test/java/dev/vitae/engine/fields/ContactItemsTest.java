package dev.vitae.engine.fields;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ContactItemsTest {

    private final ContactItems items = new ContactItems(new Labels());

    @Test
    void labelsStandBeforeAColonOrInTheCellBeside() {
        assertThat(read("Nationality: British | Driving licence: B", "姓名\t赵晓燕\t国籍\t中国"))
                .containsExactly("nationality=British", "driving_license=B", "name=赵晓燕", "nationality=中国");
    }

    @Test
    void aLabelMayStandOnTheLineAbove() {
        assertThat(read("Residencia", "Bilbao, España")).containsExactly("location=Bilbao, España");
    }

    @Test
    void labelsInAColumnOfTheirOwnHoldNoValues() {
        assertThat(read("Telefon", "Adresse", "Staatsangehörigkeit", "Wien")).containsExactly("null=Wien");
    }

    @Test
    void manyLabelsWithoutColonsAreLabelsAllTheSame() {
        assertThat(read("Woonplaats Tilburg", "Geboortedatum 28-4-1999", "Telefoon 0610004172"))
                .containsExactly("location=Tilburg", "birth=28-4-1999", "phone=0610004172");
    }

    @Test
    void aLicenceNamedWithItsClassStaysWhole() {
        assertThat(read("Permis B, véhiculé")).containsExactly("driving_license=Permis B, véhiculé");
    }

    @Test
    void aLabelWithinALineStartsAnItem() {
        assertThat(read("Liège, Belgique Date de naissance: 10/07/2002"))
                .containsExactly("null=Liège, Belgique", "birth=10/07/2002");
    }

    private List<String> read(String... lines) {
        return items.of(Lines.of(lines)).stream()
                .map(item -> item.key() + "=" + item.value())
                .toList();
    }
}

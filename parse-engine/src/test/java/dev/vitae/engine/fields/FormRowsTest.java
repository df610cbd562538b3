package dev.vitae.engine.fields;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitae.engine.reading.ReadingLine;
import java.util.List;
import org.junit.jupiter.api.Test;

class FormRowsTest {

    private final FormRows forms = new FormRows();

    @Test
    void labelsAreLeftOutAndEveryEntryHasOneOrder() {
        assertThat(texts(
                        "Dates\tMarch 2015 – Present",
                        "Occupation or position held\tLaboratory Technician",
                        "Main activities and responsibilities\tTesting water samples",
                        "Keeping the records of calibration",
                        "Name and address of employer\tCorrib Water Analysis Ltd",
                        "14 Harbour Lane, Galway",
                        "Type of business or sector\tEnvironmental testing",
                        "Dates\t2010 – 2015",
                        "Occupation or position held\tQuality Assistant"))
                .containsExactly(
                        "March 2015 – Present",
                        "Laboratory Technician",
                        "Corrib Water Analysis Ltd, 14 Harbour Lane, Galway",
                        "Testing water samples",
                        "Keeping the records of calibration",
                        "2010 – 2015",
                        "Quality Assistant");
    }

    @Test
    void theFirstLabelStartsEachEntryWhicheverItIs() {
        assertThat(texts(
                        "Employer: Corrib Water Analysis Ltd",
                        "Position: Laboratory Technician",
                        "Period: 2015 – 2020",
                        "Employer: Moycullen Dairy Products Ltd",
                        "Position: Quality Assistant",
                        "Period: 2010 – 2015"))
                .containsExactly(
                        "2015 – 2020",
                        "Laboratory Technician",
                        "Corrib Water Analysis Ltd",
                        "2010 – 2015",
                        "Quality Assistant",
                        "Moycullen Dairy Products Ltd");
    }

    @Test
    void labelsThatStandCloserToEachOtherThanToTheirValuesAreToldApart() {
        assertThat(texts(
                        "Date Lavoro o posizione ricoperti Principali attività e responsabilità Nome e indirizzo del datore di lavoro\t2015 – 2020",
                        "Tecnica di laboratorio",
                        "Analisi delle acque",
                        "Taratura degli strumenti",
                        "Acque Lorenesi S.r.l., Pisa"))
                .containsExactly(
                        "2015 – 2020",
                        "Tecnica di laboratorio",
                        "Acque Lorenesi S.r.l., Pisa",
                        "Analisi delle acque",
                        "Taratura degli strumenti");
    }

    @Test
    void linesWithoutEnoughLabelsStayAsTheyAre() {
        String[] lines = {"Laboratory Technician", "2015 – 2020", "Responsibilities: testing water samples"};

        assertThat(texts(lines)).containsExactly(lines);
    }

    private List<String> texts(String... lines) {
        return forms.unlabelled(Lines.of(lines)).stream().map(ReadingLine::text).toList();
    }
}

package dev.vitae.engine.fields;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {

    private final Labels labels = new Labels();
    private final Places places = new Places();
    private final Address addresses = new Address(places, labels.of("street"));
    private final UnspacedAddress unspaced = new UnspacedAddress(places);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Husova 27, 370 01 České Budějovice                          | 370 01 České Budějovice
                    Am Hellweg 23 44379 Dortmund                                | 44379 Dortmund
                    14 Elm Street, Flat 2, Leeds LS1 4AP                        | Leeds LS1 4AP
                    418 Birchwood Ave, Tampa, FL 33606                          | Tampa, FL 33606
                    Stationsweg 61, 8401 DR Gorredijk                           | 8401 DR Gorredijk
                    Via Santo Stefano 48, 40125 Bologna (BO)                    | 40125 Bologna (BO)
                    Str. Mihai Eminescu nr. 19, bl. C4, ap. 11, Bacău           | Bacău
                    192171, Санкт-Петербург, ул. Бабушкина, д. 82, кв. 41       | 192171, Санкт-Петербург
                    г. Новосибирск                                              | г. Новосибирск
                    شارع الواحة، برج 5، أبوظبي                                  | أبوظبي
                    Rua das Palmeiras, 220, apto 31, Curitiba - PR              | Curitiba - PR
                    Plot 7, Adeola Crescent, Ikeja, Lagos State                 | Ikeja, Lagos State
                    Galway, IE                                                  | Galway, IE
                    Columbus, OH (US)                                           | Columbus, OH (US)
                    Sector 6, București                                         | Sector 6, București
                    """)
    void theStreetGoesAndThePlaceStays(String printed, String place) {
        assertThat(addresses.placeIn(printed, false)).contains(place);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    〒223-0062 神奈川県横浜市港北区日吉本町3-12-8 | 〒223-0062 神奈川県横浜市
                    東京都渋谷区神宮前2-8-1                  | 東京都渋谷区
                    福岡県福岡市中央区                       | 福岡県福岡市中央区
                    三重県四日市市西新地7-8                  | 三重県四日市市
                    北京市海淀区建设大道112号                | 北京市海淀区
                    四川省成都市武侯区桐梓林东路6号 610041    | 四川省成都市 610041
                    220新北市板橋區文化路二段88號7樓          | 220新北市
                    """)
    void addressesWithoutSpacesEndWithTheirTown(String printed, String place) {
        assertThat(unspaced.placeIn(printed, true)).contains(place);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Senior Accountant", "Born in 1990", "Married, two children", "B", "2019 - 2021"})
    void otherDetailsAreNoPlace(String printed) {
        assertThat(addresses.placeIn(printed, false)).isEmpty();
    }
}

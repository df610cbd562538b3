package dev.vitae.engine.fields;

import dev.vitae.lexicon.Lexicon;
import dev.vitae.lexicon.Words;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Chinese and Japanese addresses, written from the province down to the house without any signs between. */
final class UnspacedAddress {

    private static final Pattern CODE = Pattern.compile("^(?:〒\\s?)?\\d{3}-?\\d{0,4}\\s?|\\s\\d{3,6}$");
    private static final String PROVINCE =
            "(?:北海道|東京都|大阪府|京都府|\\p{IsHan}{2,3}[県省縣]|\\p{IsHan}{2,6}自治[区區]|\\p{IsHan}{2,3}特[别別]行政[区區])";
    private static final String TOWN =
            "(?:[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}ー]{1,6}?市(?!市)|\\p{IsHan}{1,5}?郡\\p{IsHan}{1,5}?[町村]|(?<=東京都)\\p{IsHan}{1,5}?区|\\p{IsHan}{1,3}[县縣](?!立))";
    private static final Pattern FROM_PROVINCE = Pattern.compile("^" + PROVINCE + "?" + TOWN + "?");
    private static final Pattern STREET = Pattern.compile(
            "[\\d０-９一二三四五六七八九十]+\\s*(?:丁目|番|号|號|栋|棟|单元|室|楼|樓|[-－‐]\\d)|[路街巷弄]\\P{N}{0,4}\\d|大道\\d|\\d-\\d");
    private static final Pattern DISTRICT = Pattern.compile("^\\p{IsHan}{1,4}?[区區县縣]");
    private static final int LONGEST = 60;
    private static final int LONGEST_NAME = 8;

    private final Places places;
    private final List<String> urban = Lexicon.common("place-words").of("urban");

    UnspacedAddress(Places places) {
        this.places = places;
    }

    static boolean isOne(String text) {
        int start = CODE.matcher(text).replaceFirst("").length();
        return start > 0
                && Words.isUnspaced(text.codePointAt(text.length() - start >= text.length() ? 0 : indexOfLetter(text)));
    }

    private static int indexOfLetter(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isLetter(text.charAt(i))) {
                return i;
            }
        }
        return 0;
    }

    /** The place as printed, with its postcode. */
    Optional<String> placeIn(String text, boolean labelled) {
        Matcher code = CODE.matcher(text);
        boolean leading = code.lookingAt();
        int from = leading ? code.end() : 0;
        int to = !leading && code.find() ? code.start() : text.length();
        String address = text.substring(from, to);
        String place = placeOf(address);
        boolean street = STREET.matcher(address).find();
        if (text.length() > LONGEST
                || place.isEmpty()
                || !(street || labelled || leading || place.equals(address) || isDistrict(address, place))) {
            return Optional.empty();
        }
        String kept = street ? place : address;
        return Optional.of((text.substring(0, from) + kept + text.substring(to)).strip());
    }

    private static boolean isDistrict(String address, String place) {
        return DISTRICT.matcher(address.substring(place.length())).matches();
    }

    /** The province and the town that the address starts with; a municipality counts with its district. */
    private String placeOf(String address) {
        Matcher formal = FROM_PROVINCE.matcher(address);
        String place =
                formal.find() && formal.end() > 0 && formal.group().length() >= 3 ? formal.group() : known(address);
        boolean municipality = urban.stream().anyMatch(place::startsWith) && place.length() <= 3;
        Matcher district = DISTRICT.matcher(address.substring(place.length()));
        return municipality && district.lookingAt() ? place + district.group() : place;
    }

    private String known(String address) {
        int from = 0;
        for (int names = 0; names < 3; names++) {
            int end = longestKnown(address, from);
            if (end == from) {
                break;
            }
            from = end;
        }
        return address.substring(0, from);
    }

    private int longestKnown(String address, int from) {
        for (int end = Math.min(address.length(), from + LONGEST_NAME); end > from + 1; end--) {
            if (places.isKnown(address.substring(from, end))) {
                return end;
            }
        }
        return from;
    }
}

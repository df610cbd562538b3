package dev.vitae.scoring.claims;

import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The numbers that a text names, in digits of any script and, from two on, in words of its language. */
public final class Numbers {

    private static final Pattern DIGITS = Pattern.compile("\\p{Nd}+");
    private static final Pattern WORDS = Pattern.compile("[^\\p{L}\\p{M}]+");
    private static final int LAST_SPELLED = 100;

    private final Map<String, String> spelled = new HashMap<>();

    /** @param language ISO 639-1, in which numbers are told in words */
    public Numbers(String language) {
        RuleBasedNumberFormat format = new RuleBasedNumberFormat(new ULocale(language), RuleBasedNumberFormat.SPELLOUT);
        for (int number = 2; number <= LAST_SPELLED; number++) {
            String word = format.format(number).replace("\u00ad", "").toLowerCase(Locale.ROOT);
            if (!word.contains(" ") && !word.contains("-") && !isIdeographic(word)) {
                spelled.putIfAbsent(word, Integer.toString(number));
            }
        }
    }

    /** Each group of digits by itself, without leading zeros: {@code 6.5} names 6 and 5. */
    public Set<String> in(String text) {
        Set<String> numbers = new LinkedHashSet<>();
        DIGITS.matcher(text).results().forEach(match -> numbers.add(ascii(match.group())));
        for (String word : WORDS.split(text.toLowerCase(Locale.ROOT), -1)) {
            String number = spelled.get(word);
            if (number != null) {
                numbers.add(number);
            }
        }
        return numbers;
    }

    Set<String> in(Collection<String> texts) {
        Set<String> numbers = new LinkedHashSet<>();
        texts.forEach(text -> numbers.addAll(in(text)));
        return numbers;
    }

    private static String ascii(String digits) {
        StringBuilder number = new StringBuilder();
        digits.codePoints().map(digit -> Character.digit(digit, 10)).forEach(number::append);
        String plain = number.toString().replaceFirst("^0+(?=.)", "");
        return plain;
    }

    /** Single ideographs stand in too many words. */
    private static boolean isIdeographic(String word) {
        return word.codePoints().anyMatch(Character::isIdeographic);
    }
}

package dev.vitae.engine.phones;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import dev.vitae.lexicon.Lexicon;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds telephone numbers as printed and brings them to E.164 where their country is known. */
public final class PhoneReader {

    /** Where a number stands and how sure it is one. */
    public record PhoneMatch(int from, int to, double confidence) {}

    private static final Pattern PRINTED = Pattern.compile(
            "(?<![\\p{L}\\p{N}@/._〒№#])(?:[+＋]|00)?[ (（]{0,2}\\p{Nd}[\\p{Nd} \\u00a0()（）.\\-–‑－/]{5,22}\\p{Nd}(?![\\p{L}\\p{N}@])");
    private static final Pattern DATES = Pattern.compile(
            ".*\\p{Nd}\\s[-–]\\s\\p{Nd}.*|.*(?<!\\p{Nd})(?:19|20)\\d\\d\\s*[-–/]\\s*(?:19|20)?\\d\\d(?!\\p{Nd}).*|\\p{Nd}{1,2}[./]\\p{Nd}{2,4}\\s*[-–]\\s*\\p{Nd}{1,2}[./]\\p{Nd}{2,4}|(?:19|20)\\d\\d\\s(?:19|20)\\d\\d|(?:\\p{Nd}{1,2}[./\\-]\\s?){2}\\p{Nd}{2,4}|\\p{Nd}{4}(?:[./\\-]\\s?\\p{Nd}{1,2}){1,2}");
    private static final List<String> LIKELY_REGIONS = List.of("GB", "US", "DE", "FR", "IN", "AU");
    private static final String SPACES = " \u00a0";
    private static final int FEWEST_DIGITS = 7;
    private static final int ENOUGH_DIGITS = 9;
    private static final int MOST_DIGITS = 15;

    private final PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
    private final Map<String, List<String>> regions =
            Lexicon.common("phone-regions").all();

    /**
     * The first number in a text.
     *
     * @param language of the document, which tells how numbers are likely written; null where unknown
     * @param labelled whether a label says that there is a number
     */
    public Optional<PhoneMatch> find(CharSequence text, @Nullable String language, boolean labelled) {
        if (digits(text) < FEWEST_DIGITS) {
            return Optional.empty();
        }
        Matcher matcher = PRINTED.matcher(text);
        while (matcher.find()) {
            String printed = matcher.group();
            if (!hasPlausibleLength(printed) || DATES.matcher(printed.strip()).matches()) {
                continue;
            }
            int from =
                    matcher.start() + (printed.length() - printed.stripLeading().length());
            boolean local = digits(printed) <= FEWEST_DIGITS && printed.indexOf('+') < 0 && !labelled;
            String number =
                    local ? "" : validPart(text.subSequence(from, matcher.end()).toString(), language);
            if (!number.isEmpty()) {
                return Optional.of(new PhoneMatch(from, from + number.length(), 0.97));
            }
            String possible = possiblePart(printed.strip(), language);
            if (labelled || !possible.isEmpty() || digits(printed) >= ENOUGH_DIGITS) {
                int length = possible.isEmpty() ? matcher.end() - from : possible.length();
                return Optional.of(
                        new PhoneMatch(from, from + length, labelled || printed.indexOf('+') >= 0 ? 0.85 : 0.65));
            }
        }
        return Optional.empty();
    }

    /**
     * The number in E.164.
     *
     * @param region where the candidate lives, ISO 3166-1, for a number without country code; null where that isn't known
     * @param language of the document, which tells the region where that isn't known
     */
    public Optional<String> e164(String printed, @Nullable String region, @Nullable String language) {
        String number = printed.replace("(0)", "");
        Optional<String> here = e164(number, region);
        return here.isPresent()
                ? here
                : regionsOf(language).stream()
                        .filter(likely -> isValid(number, likely))
                        .findFirst()
                        .flatMap(likely -> e164(number, likely));
    }

    private Optional<String> e164(String printed, @Nullable String region) {
        try {
            PhoneNumber number = numbers.parse(printed, region);
            return numbers.isPossibleNumber(number)
                    ? Optional.of(numbers.format(number, PhoneNumberFormat.E164))
                    : Optional.empty();
        } catch (NumberParseException e) {
            return Optional.empty(); // no number of this region, or none at all
        }
    }

    private static boolean hasPlausibleLength(String printed) {
        int digits = digits(printed);
        return digits >= FEWEST_DIGITS && digits <= MOST_DIGITS + 1;
    }

    private static int digits(CharSequence printed) {
        int digits = 0;
        for (int i = 0; i < printed.length(); i++) {
            digits += Character.isDigit(printed.charAt(i)) ? 1 : 0;
        }
        return digits;
    }

    /** All of what is printed where that is a number, else its first groups that are one: a postcode may follow. */
    private String validPart(String printed, @Nullable String language) {
        String part = printed;
        while (digits(part) >= FEWEST_DIGITS) {
            if (isValidSomewhere(part, language, part.length() < printed.length())) {
                return part;
            }
            int space = Math.max(part.lastIndexOf(SPACES.charAt(0)), part.lastIndexOf(SPACES.charAt(1)));
            part = space < 0 ? "" : part.substring(0, space).strip();
        }
        return "";
    }

    /** The first groups that have as many digits as numbers of the language's first country: invented numbers, or new ones. */
    private String possiblePart(String printed, @Nullable String language) {
        List<String> here = regionsOf(language);
        String part = printed;
        while (digits(part) >= FEWEST_DIGITS + 1) {
            String number = part;
            if (here.stream().limit(2).anyMatch(region -> isPossible(number, region))) {
                return part;
            }
            int space = part.lastIndexOf(' ');
            part = space < 0 ? "" : part.substring(0, space).strip();
        }
        return "";
    }

    private boolean isPossible(String printed, String region) {
        return numbers.isPossibleNumber(printed, region);
    }

    private boolean isValidSomewhere(String printed, @Nullable String language, boolean cut) {
        String number = printed.replace("(0)", "");
        if (number.indexOf('+') >= 0 || number.indexOf('＋') >= 0) {
            return isValid(number, null); // the country code tells the region
        }
        List<String> here = regionsOf(language);
        return here.stream().anyMatch(region -> isValid(number, region))
                || (!cut
                        && digits(number) >= ENOUGH_DIGITS
                        && LIKELY_REGIONS.stream().anyMatch(region -> isValid(number, region)));
    }

    private List<String> regionsOf(@Nullable String language) {
        return language == null ? List.of() : regions.getOrDefault(language, List.of());
    }

    private boolean isValid(String printed, @Nullable String region) {
        try {
            return numbers.isValidNumber(numbers.parse(printed, region));
        } catch (NumberParseException e) {
            return false;
        }
    }
}

package dev.vitae.engine.fields;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds telephone numbers as printed and brings them to E.164 where their country is known. */
final class PhoneReader {

    /** Where a number stands and how sure it is one. */
    record PhoneMatch(int from, int to, double confidence) {}

    private static final Pattern PRINTED = Pattern.compile(
            "(?<![\\p{L}\\p{N}@/._])(?:\\+|00)?[ (]{0,2}\\d[\\d \\u00a0().\\-–/]{5,22}\\d(?![\\p{L}\\p{N}@])");
    private static final Pattern YEARS = Pattern.compile(
            ".*\\b(?:19|20)\\d\\d\\s*[-–/]\\s*(?:19|20)?\\d\\d\\b.*|(?:\\d{1,2}[./\\-]){2}\\d{4}|\\d{4}(?:[./\\-]\\d{1,2}){2}");
    private static final List<String> LIKELY_REGIONS = List.of("GB", "US", "AU", "IE", "IN", "ZA", "NZ", "DE", "FR");
    private static final int FEWEST_DIGITS = 7;
    private static final int MOST_DIGITS = 15;

    private final PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();

    Optional<PhoneMatch> find(CharSequence text) {
        Matcher matcher = PRINTED.matcher(text);
        while (matcher.find()) {
            String printed = matcher.group();
            long digits = printed.chars().filter(Character::isDigit).count();
            if (digits < FEWEST_DIGITS
                    || digits > MOST_DIGITS
                    || YEARS.matcher(printed.strip()).matches()) {
                continue;
            }
            int from =
                    matcher.start() + (printed.length() - printed.stripLeading().length());
            return Optional.of(new PhoneMatch(from, matcher.end(), isValidSomewhere(printed) ? 0.97 : 0.8));
        }
        return Optional.empty();
    }

    /**
     * The number in E.164.
     *
     * @param region where the candidate lives, ISO 3166-1, for a number without country code; null where that isn't known
     */
    Optional<String> e164(String printed, @Nullable String region) {
        try {
            PhoneNumber number = numbers.parse(printed, region);
            return numbers.isPossibleNumber(number)
                    ? Optional.of(numbers.format(number, PhoneNumberFormat.E164))
                    : Optional.empty();
        } catch (NumberParseException e) {
            return Optional.empty(); // no number of this region, or none at all
        }
    }

    private boolean isValidSomewhere(String printed) {
        if (printed.indexOf('+') >= 0) {
            try {
                return numbers.isValidNumber(numbers.parse(printed, null)); // the country code tells the region
            } catch (NumberParseException e) {
                // no code of any country: the regions may still know it
            }
        }
        return LIKELY_REGIONS.stream().anyMatch(region -> {
            try {
                return numbers.isValidNumber(numbers.parse(printed, region));
            } catch (NumberParseException e) {
                return false;
            }
        });
    }
}

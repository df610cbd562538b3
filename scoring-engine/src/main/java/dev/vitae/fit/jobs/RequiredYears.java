package dev.vitae.fit.jobs;

import dev.vitae.lexicon.PhraseIndex;
import dev.vitae.lexicon.Words;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds how many years of experience a job asks for, in figures or words: "5+ years", "mindestens drei Jahre", "3年以上". */
final class RequiredYears {

    private static final int MOST = 20;
    /** How many words may stand between the number and its unit: "five or more years". */
    private static final int NEAR = 5;

    private static final int FAR = 1000;

    private static final Pattern NUMBER_BEHIND = Pattern.compile("^[^0-9.;]{0,30}[:：]\\s*([0-9]{1,2})(?![0-9.,])");
    private static final Pattern DECIMAL = Pattern.compile("([0-9]{1,2})[.,·]([0-9])");
    private static final Pattern PART = Pattern.compile("[,，、(（)）]\\s");

    private final Wording wording;

    /** A number of years, from its first character to behind its unit. */
    private record Years(int number, int from, int to) {}

    private RequiredYears(Wording wording) {
        this.wording = wording;
    }

    static Optional<Asked<Integer>> in(List<Clause> clauses, Wording wording) {
        RequiredYears years = new RequiredYears(wording);
        return years.find(clauses, Need.REQUIRED)
                .or(() -> years.find(clauses, Need.NICE_TO_HAVE))
                .or(() -> years.find(clauses, Need.TASK));
    }

    /** Whether a clause tells a number of years. */
    static boolean areNamed(Clause clause) {
        return clause.signs().have(Wording.Sign.YEARS);
    }

    private Optional<Asked<Integer>> find(List<Clause> clauses, Need need) {
        @Nullable Asked<Integer> soft = null;
        for (Clause clause : clauses) {
            Optional<Asked<Integer>> years = clause.need() == need ? in(clause) : Optional.empty();
            if (years.isPresent() && years.get().need() != Need.NICE_TO_HAVE) {
                return years;
            }
            soft = soft == null ? years.orElse(null) : soft;
        }
        return Optional.ofNullable(soft);
    }

    private Optional<Asked<Integer>> in(Clause clause) {
        if (clause.has(Wording.Sign.NONE)) {
            return Optional.empty();
        }
        for (PhraseIndex.Match<Wording.Sign> unit :
                clause.signs().of(Wording.Sign.YEARS).toList()) {
            Optional<Years> years = years(clause.text(), unit).filter(found -> isOfExperience(clause, found));
            if (years.isPresent()) {
                Need need = SkillNeeds.ofNumber(clause, years.get().from());
                return Optional.of(new Asked<>(years.get().number(), need, clause.line()));
            }
        }
        return Optional.empty();
    }

    private Optional<Years> years(String text, PhraseIndex.Match<Wording.Sign> unit) {
        String word = Words.fold(text.substring(unit.from(), unit.to()));
        return before(text, unit)
                .or(() -> wording.numberAtStart(word).map(number -> new Years(number, unit.from(), unit.to())))
                .or(() -> behind(text, unit))
                .filter(years -> years.number() > 0 && years.number() <= MOST);
    }

    private static Optional<Years> behind(String text, PhraseIndex.Match<Wording.Sign> unit) {
        Matcher number = NUMBER_BEHIND.matcher(text.substring(unit.to()));
        return number.find()
                ? Optional.of(new Years(Integer.parseInt(number.group(1)), unit.from(), unit.to()))
                : Optional.empty();
    }

    /** Of a range the lower end. */
    private Optional<Years> before(String text, PhraseIndex.Match<Wording.Sign> unit) {
        String whole = DECIMAL.matcher(text.substring(0, unit.from())).replaceAll("$1  ");
        List<Words.Word> words = Words.in(whole);
        @Nullable Years found = null;
        int end = whole.length();
        int since = 0;
        for (int i = words.size() - 1; i >= 0 && words.size() - i <= NEAR; i--) {
            Words.Word word = words.get(i);
            boolean parted = PART.matcher(whole.substring(word.to(), Math.max(word.to(), end)))
                    .find();
            Optional<Integer> number = parted ? Optional.empty() : number(word.folded());
            if (found != null && number.isPresent() && since > 1) {
                break; // "un mínimo de 3 años" names no range
            }
            since = number.isPresent() ? 0 : since + 1;
            if (number.isPresent()) {
                int least = found == null ? number.get() : Math.min(found.number(), number.get());
                found = new Years(least, word.from(), unit.to());
            } else if (parted || !wording.mayStandBetween(word.folded())) {
                break;
            }
            end = word.from();
        }
        return Optional.ofNullable(found);
    }

    private Optional<Integer> number(String word) {
        Optional<Integer> least = Optional.empty();
        for (String part : word.split("[-–/]", -1)) {
            Optional<Integer> number = wording.number(part.replace("+", "")).or(() -> wording.numberAtEnd(part));
            if (number.isPresent() && least.map(other -> number.get() < other).orElse(true)) {
                least = number;
            }
        }
        return least;
    }

    /** Ages, the length of a contract or a course, and the years of the company aren't experience. */
    private static boolean isOfExperience(Clause clause, Years years) {
        if (sharesPart(clause, Wording.Sign.AGE, years)) {
            return false;
        }
        int experience = distance(clause, Wording.Sign.EXPERIENCE, years);
        int term = distance(clause, Wording.Sign.TERM, years);
        if (term < FAR && term <= experience && !(clause.label().have(Wording.Sign.EXPERIENCE) && term > 1)) {
            return false;
        }
        boolean more = clause.text().substring(years.from(), years.to()).matches("(?s).*[+＋].*");
        return clause.place() == Clause.Place.LISTED
                || experience < FAR
                || clause.label().have(Wording.Sign.EXPERIENCE)
                || sharesPart(clause, Wording.Sign.REQUIRED, years)
                || more;
    }

    private static boolean sharesPart(Clause clause, Wording.Sign sign, Years years) {
        return clause.signs().of(sign).anyMatch(match -> {
            int from = Math.min(match.to(), years.to());
            int to = Math.max(match.from(), years.from());
            return from >= to
                    || !PART.matcher(clause.text().substring(from, to)).find();
        });
    }

    /** How many characters lie between; of words that share a place, none. */
    private static int distance(Clause clause, Wording.Sign sign, Years years) {
        return clause.signs()
                .of(sign)
                .mapToInt(match ->
                        match.to() <= years.from() ? years.from() - match.to() : Math.max(0, match.from() - years.to()))
                .min()
                .orElse(FAR);
    }
}

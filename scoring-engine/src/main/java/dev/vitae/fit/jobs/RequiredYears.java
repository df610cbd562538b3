package dev.vitae.fit.jobs;

import dev.vitae.lexicon.PhraseIndex;
import dev.vitae.lexicon.Words;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds how many years of experience a job asks for, in figures or words: "5+ years", "mindestens drei Jahre", "3年以上". */
final class RequiredYears {

    private static final int MOST = 20;
    /** How many words may stand between the number and its unit: "five or more years". */
    private static final int NEAR = 3;

    private static final Pattern FIGURE_BEFORE = Pattern.compile("([0-9０-９]{1,2})\\s*[+＋]?\\s*$");

    private final Wording wording;

    private RequiredYears(Wording wording) {
        this.wording = wording;
    }

    static Optional<Asked<Integer>> in(List<Clause> clauses, Wording wording) {
        return new RequiredYears(wording).in(clauses);
    }

    private Optional<Asked<Integer>> in(List<Clause> clauses) {
        Optional<Asked<Integer>> first = find(clauses, Need.REQUIRED);
        return first.isPresent() ? first : find(clauses, Need.TASK);
    }

    private Optional<Asked<Integer>> find(List<Clause> clauses, Need need) {
        for (Clause clause : clauses) {
            if (clause.need() == need) {
                Optional<Asked<Integer>> years = in(clause);
                if (years.isPresent()) {
                    return years;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Asked<Integer>> in(Clause clause) {
        List<PhraseIndex.Match<Wording.Sign>> signs = wording.signs(clause.text());
        if (signs.stream().anyMatch(sign -> sign.value() == Wording.Sign.AGE)) {
            return Optional.empty();
        }
        for (PhraseIndex.Match<Wording.Sign> sign : signs) {
            if (sign.value() == Wording.Sign.YEARS) {
                Optional<Integer> number = numberBefore(clause.text().substring(0, sign.from()));
                if (number.isPresent()) {
                    return Optional.of(new Asked<>(number.get(), need(clause, signs, sign.from()), clause.line()));
                }
            }
        }
        return Optional.empty();
    }

    /** A word that softens counts only where it stands before the number. */
    private static Need need(Clause clause, List<PhraseIndex.Match<Wording.Sign>> signs, int at) {
        boolean soft = signs.stream().anyMatch(sign -> sign.value() == Wording.Sign.NICE && sign.from() < at);
        return soft ? Need.NICE_TO_HAVE : clause.need();
    }

    /** Of a range the lower end. */
    private Optional<Integer> numberBefore(String text) {
        Matcher figure = FIGURE_BEFORE.matcher(text);
        List<String> words = Words.of(text);
        Optional<Integer> found = Optional.empty();
        for (int i = words.size() - 1, far = 0; i >= 0 && far <= NEAR; i--, far++) {
            for (String part : words.get(i).split("[-–]", -1)) {
                Optional<Integer> number = wording.number(part.replace("+", ""));
                if (number.isPresent()
                        && found.map(other -> number.get() < other).orElse(true)) {
                    found = number;
                }
            }
        }
        if (found.isEmpty() && figure.find()) {
            found = Optional.of(Integer.parseInt(figure.group(1)));
        }
        return found.filter(number -> number > 0 && number <= MOST);
    }
}

package dev.vitae.scoring.claims;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What there is to quote about a candidate for a job, and whether a claim rests on it. A claim stands when each of its quotes
 * occurs, they make up a fair part of what it says, its numbers are theirs or the facts', and the skills that it
 * names are the candidate's.
 */
public final class Evidence {

    private static final int LONGEST_CLAIM = 400;
    private static final int MOST_QUOTES = 6;
    /** One letter of quotes for so many of the claim: a claim that quotes a word and goes on for three lines is its own invention. */
    private static final int LETTERS_PER_QUOTED = 5;

    private static final Pattern LINK = Pattern.compile("://|www\\.|@", Pattern.CASE_INSENSITIVE);
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}&&[^\\n\\t]]");
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern END = Pattern.compile("[.。]+$");

    private final Passages cv;
    private final Passages job;
    private final Numbers numbers;
    private final Set<String> known;
    private final ShownSkills skills;

    /**
     * @param cv texts of the CV
     * @param job texts of the job description
     * @param facts what has been worked out; its numbers may be told without a quote
     */
    public Evidence(List<String> cv, List<String> job, String facts, Numbers numbers, ShownSkills skills) {
        this.cv = new Passages(cv);
        this.job = new Passages(job);
        this.numbers = numbers;
        this.known = numbers.in(facts);
        this.skills = skills;
    }

    /** The claim as it may be shown, with a quote where it names none itself; empty where it doesn't stand. */
    public Optional<String> shown(Claim claim, Subject subject) {
        if (!supports(claim, subject)) {
            return Optional.empty();
        }
        String text = SPACE.matcher(claim.text()).replaceAll(" ").strip();
        Passages said = new Passages(List.of(text));
        if (claim.quotes().stream().anyMatch(said::hold)) {
            return Optional.of(text);
        }
        String quote = SPACE.matcher(claim.quotes().getFirst()).replaceAll(" ").strip();
        return Optional.of(END.matcher(text).replaceAll("") + " (\u201c" + quote + "\u201d).");
    }

    /** The same judgement of a claim that is shown as it is. */
    public boolean supports(Claim claim, Subject subject) {
        String text = claim.text();
        List<String> quotes = claim.quotes();
        List<String> ofCv = quotes.stream().filter(cv::hold).toList();
        return !text.isBlank()
                && text.length() <= LONGEST_CLAIM
                && quotesOccur(quotes)
                && quotesCarry(text, subject == Subject.JOB ? quotes : ofCv)
                && bringsNothingIn(text, quotes)
                && (subject == Subject.JOB || skills.cover(text, ofCv));
    }

    /** Whether a text is plain and its numbers are those of the quotes or the facts. */
    public boolean bringsNothingIn(String text, List<String> quotes) {
        return !LINK.matcher(text).find() && !UNSEEN.matcher(text).find() && numbersAreKnown(text, quotes);
    }

    private boolean quotesOccur(List<String> quotes) {
        return !quotes.isEmpty()
                && quotes.size() <= MOST_QUOTES
                && quotes.stream().allMatch(quote -> cv.hold(quote) || job.hold(quote));
    }

    private static boolean quotesCarry(String text, List<String> quotes) {
        int quoted = quotes.stream().distinct().mapToInt(Letters::in).sum();
        return quoted * LETTERS_PER_QUOTED >= Letters.in(text);
    }

    private boolean numbersAreKnown(String text, List<String> quotes) {
        Set<String> quoted = numbers.in(quotes);
        return numbers.in(text).stream().allMatch(number -> quoted.contains(number) || known.contains(number));
    }
}

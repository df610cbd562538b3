package dev.vitae.fit.findings;

/**
 * From which score on a candidate is recommended how strongly.
 *
 * @param strongYes 0 to 100, at least {@code yes}
 * @param maybe below it the answer is no
 */
public record Bands(int strongYes, int yes, int maybe) {

    public static final Bands DEFAULT = new Bands(85, 70, 50);

    public Bands {
        if (maybe < 0 || yes < maybe || strongYes < yes || strongYes > 100) {
            throw new IllegalArgumentException("bands must rise from 0 to 100");
        }
    }

    /** {@code strong_yes | yes | maybe | no}. */
    public String recommendation(int score) {
        if (score >= strongYes) {
            return "strong_yes";
        }
        if (score >= yes) {
            return "yes";
        }
        return score >= maybe ? "maybe" : "no";
    }
}

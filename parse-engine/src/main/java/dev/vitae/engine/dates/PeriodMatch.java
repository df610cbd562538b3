package dev.vitae.engine.dates;

/**
 * Where in a text a period stands.
 *
 * @param from index of its first character
 * @param to index behind its last
 */
public record PeriodMatch(Period period, int from, int to) {

    /** The text without the period and the brackets around it. */
    public String without(String text) {
        return text.substring(0, from) + "\t" + text.substring(to);
    }
}

package dev.vitae.scoring.claims;

import java.util.List;

/**
 * Something that is said about a candidate.
 *
 * @param quotes the words of the CV or the job description that it rests on
 */
public record Claim(String text, List<String> quotes) {

    public Claim {
        quotes = List.copyOf(quotes);
    }
}

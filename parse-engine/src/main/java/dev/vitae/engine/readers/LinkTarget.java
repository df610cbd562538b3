package dev.vitae.engine.readers;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Where a link leads, as far as a CV would print it had it no links: a mail address, a number, a profile. */
public final class LinkTarget {

    private static final Pattern PROFILE =
            Pattern.compile("(?i)https?://(?:[a-z]{2,3}\\.)?(?:www\\.)?(?:linkedin\\.com/(?:in|pub)/|xing\\.com/profile/).+");
    private static final Pattern WEB = Pattern.compile("(?i)https?://[^\\s/]+\\.[^\\s]+");
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}]+");
    private static final int LONGEST = 120;

    /** What people write on a link to a page of their own. */
    private static final Set<String> OWN = Set.of(
            "", "website", "web", "webseite", "homepage", "portfolio", "github", "gitlab", "blog", "site", "sitio web",
            "site web", "sito", "behance", "dribbble", "stackoverflow", "kaggle", "orcid", "medium", "twitter");

    private LinkTarget() {}

    /** What the text of a link keeps to itself; empty where it shows it, or where the link leads to somebody else. */
    public static String unseen(String target, String text) {
        String href = target.strip();
        String lower = href.toLowerCase(Locale.ROOT);
        if (href.length() > LONGEST || href.indexOf('<') >= 0) {
            return "";
        }
        if (lower.startsWith("mailto:")) {
            int end = href.indexOf('?') < 0 ? href.length() : href.indexOf('?');
            return text.indexOf('@') >= 0 ? "" : decoded(href.substring("mailto:".length(), end));
        }
        if (lower.startsWith("tel:")) {
            return text.chars().anyMatch(Character::isDigit) ? "" : decoded(href.substring("tel:".length()));
        }
        boolean shown = text.indexOf('.') > 0 || text.indexOf('/') >= 0;
        String words = SIGNS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
        boolean own = PROFILE.matcher(href).matches()
                || (OWN.contains(words) && WEB.matcher(href).matches());
        return !shown && own ? href : "";
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}

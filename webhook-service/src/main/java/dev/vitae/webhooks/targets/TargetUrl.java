package dev.vitae.webhooks.targets;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A subscription's URL, read strictly: what isn't understood is refused, so that nobody after us can read it otherwise.
 *
 * @param uri in ASCII, with the host as it is judged
 */
record TargetUrl(URI uri, Host host, int port) {

    private static final int LONGEST = 2048;
    private static final Pattern AUTHORITY = Pattern.compile("(\\[[^\\]]+]|[^:\\[\\]]+)(?::([0-9]{1,5}))?");

    static TargetUrl parse(String text) throws ForbiddenTargetException {
        if (text.length() > LONGEST) {
            throw invalid("is longer than " + LONGEST + " characters");
        }
        URI given = given(text);
        String scheme = given.getScheme() == null ? "" : given.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && !scheme.equals("http")) {
            throw invalid("must begin with https://");
        }
        String authority = given.getRawAuthority();
        if (authority == null) {
            throw invalid("names no host");
        }
        if (authority.contains("@")) {
            throw invalid("must not hold a user name or password");
        }
        if (given.getRawFragment() != null) {
            throw invalid("must not hold a fragment (#)");
        }
        Matcher parts = AUTHORITY.matcher(authority);
        if (!parts.matches()) {
            throw invalid("has a host or port that is none");
        }
        Host host = Host.parse(parts.group(1))
                .orElseThrow(() -> invalid("has a host that is neither a name nor an address in its usual form"));
        String port = parts.group(2) == null ? "" : ":" + port(parts.group(2));
        URI uri = given(
                given(scheme + "://" + host.text() + port + pathAndQuery(given)).toASCIIString());
        if (uri.getHost() == null) {
            throw invalid("has a host that is neither a name nor an address in its usual form");
        }
        return new TargetUrl(uri, host, uri.getPort() < 0 ? defaultPort(scheme) : uri.getPort());
    }

    boolean isEncrypted() {
        return "https".equals(uri.getScheme());
    }

    private static URI given(String text) throws ForbiddenTargetException {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            throw invalid("is not a URL");
        }
    }

    private static int port(String text) throws ForbiddenTargetException {
        int port = Integer.parseInt(text);
        if (port < 1 || port > 65_535) {
            throw invalid("has a port that is none");
        }
        return port;
    }

    private static int defaultPort(String scheme) {
        return scheme.equals("https") ? 443 : 80;
    }

    private static String pathAndQuery(URI given) {
        String path = given.getRawPath().isEmpty() ? "/" : given.getRawPath();
        return given.getRawQuery() == null ? path : path + "?" + given.getRawQuery();
    }

    private static ForbiddenTargetException invalid(String what) {
        return new ForbiddenTargetException("invalid_url", "target_url " + what, false);
    }
}

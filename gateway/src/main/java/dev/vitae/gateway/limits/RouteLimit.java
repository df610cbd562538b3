package dev.vitae.gateway.limits;

import dev.vitae.gateway.accounts.KeyOwner;
import dev.vitae.gateway.limits.LimitsConfig.Dimension;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A limit and the requests that it is about.
 *
 * @param method null for every method
 * @param per what is counted apart; accounts always are
 */
record RouteLimit(Policy policy, @Nullable String method, List<Pattern> paths, Set<Dimension> per) {

    private static final Pattern MATRIX = Pattern.compile(";[^/]*");
    private static final String BELOW = "/**";

    RouteLimit {
        if (policy.limit() == 0) {
            throw new IllegalArgumentException("the limit " + policy.name() + " admits nothing");
        }
    }

    static RouteLimit of(String name, LimitsConfig.Rule rule) {
        return new RouteLimit(
                new Policy(name, rule.requests(), rule.window()),
                rule.method().orElse(null),
                rule.paths().stream().map(RouteLimit::pattern).toList(),
                rule.per());
    }

    /** @param path as {@link #plain} makes it */
    boolean covers(String method, String path) {
        return (this.method == null || this.method.equals(method))
                && paths.stream().anyMatch(pattern -> pattern.matcher(path).matches());
    }

    /** Whose window counts; the braces keep all windows of an account on one node of a Redis cluster. */
    WindowStore.Claim claim(KeyOwner caller, String path) {
        StringBuilder subject = new StringBuilder("{" + caller.accountId() + "}");
        if (per.contains(Dimension.KEY)) {
            subject.append(':').append(caller.keyId());
        }
        if (per.contains(Dimension.PATH)) {
            subject.append(':').append(path);
        }
        return new WindowStore.Claim(policy, subject.toString());
    }

    /** Without matrix parameters and a slash at the end, which lead to the same resource. */
    static String plain(String normalizedPath) {
        String path = normalizedPath.indexOf(';') < 0
                ? normalizedPath
                : MATRIX.matcher(normalizedPath).replaceAll("");
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    private static Pattern pattern(String path) {
        boolean below = path.endsWith(BELOW);
        String segments = below ? path.substring(0, path.length() - BELOW.length()) : path;
        String each = Arrays.stream(segments.split("/"))
                .map(segment -> segment.equals("*") ? "[^/]+" : Pattern.quote(segment))
                .collect(Collectors.joining("/"));
        return Pattern.compile(below ? each + "(/.*)?" : each);
    }
}

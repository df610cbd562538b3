package dev.vitae.gateway.accounts;

import dev.vitae.gateway.errors.ApiException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A key to be made.
 *
 * @param name what it is for, up to 100 characters
 * @param test whether it is for trying out, where the kind has such keys
 * @param scopes some of its kind's; the usual ones where none are named
 * @param expiresAt when it stops working; null for never
 * @param credits that its account gets with it
 */
public record NewKey(
        KeyKind kind,
        @Nullable String name,
        boolean test,
        List<String> scopes,
        @Nullable Instant expiresAt,
        int credits) {

    private static final int MAX_NAME = 100;

    public NewKey {
        scopes = scopes.isEmpty()
                ? kind.defaultScopes()
                : scopes.stream().distinct().toList();
        for (String scope : scopes) {
            if (!kind.scopes().contains(scope)) {
                throw ApiException.badField("scopes", "unknown_scope", unknown(scope, kind));
            }
        }
        if (test && !kind.hasTestKeys()) {
            throw ApiException.badField("mode", "invalid_value", "There are no test keys of the kind " + kind.text());
        }
        if (name != null && isUnusable(name)) {
            throw ApiException.badField(
                    "name", "invalid_value", "name is a line of at most " + MAX_NAME + " characters");
        }
    }

    private static String unknown(String scope, KeyKind kind) {
        return "There is no scope '%s' for a key of the kind %s; there are %s"
                .formatted(shown(scope), kind.text(), String.join(", ", kind.scopes()));
    }

    /** As much of it as tells a person which one is meant. */
    private static String shown(String scope) {
        return scope.codePoints()
                .filter(character -> !Character.isISOControl(character))
                .limit(MAX_NAME)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isUnusable(String name) {
        return name.isBlank()
                || name.codePointCount(0, name.length()) > MAX_NAME
                || name.chars().anyMatch(Character::isISOControl);
    }
}

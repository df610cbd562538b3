package dev.vitae.gateway.accounts;

import dev.vitae.gateway.errors.ApiException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A key to be made.
 *
 * @param test whether it is for trying out, where the kind has such keys
 * @param scopes some of its kind's; the usual ones where none are named
 * @param credits that its account gets with it
 */
public record NewKey(KeyKind kind, @Nullable String name, boolean test, List<String> scopes, int credits) {

    public NewKey {
        scopes = scopes.isEmpty() ? kind.defaultScopes() : List.copyOf(scopes);
        for (String scope : scopes) {
            if (!kind.scopes().contains(scope)) {
                throw ApiException.badField(
                        "scopes", "invalid_value", "scopes of such a key are " + String.join(", ", kind.scopes()));
            }
        }
    }
}

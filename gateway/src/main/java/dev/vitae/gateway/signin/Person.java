package dev.vitae.gateway.signin;

import dev.vitae.common.ids.AccountId;
import java.security.Principal;
import org.jspecify.annotations.Nullable;

/**
 * Who has signed in, as the token says.
 *
 * @param accountId the account that their first sign-in has made
 */
public record Person(
        AccountId accountId, String name, @Nullable String email) implements Principal {

    @Override
    public String getName() {
        return accountId.toString();
    }
}

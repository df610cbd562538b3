package dev.vitae.gateway.requests;

import java.util.Set;

/** Roles of people who sign in. What keys may do is told by scopes, none of which has such a name. */
public final class Roles {

    /** Has an account. */
    public static final String MEMBER = "member";

    /** Looks after the accounts of all. */
    public static final String ADMIN = "admin";

    private static final Set<String> ALL = Set.of(MEMBER, ADMIN);

    private Roles() {}

    /** Whether this is a role of people, and not a scope of keys. */
    public static boolean isRole(String name) {
        return ALL.contains(name);
    }
}

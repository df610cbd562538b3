package dev.vitae.webhooks.targets;

import io.smallrye.mutiny.Uni;

/** Keeps deliveries from reaching what is not on the public internet. Asked when somebody subscribes and before every attempt. */
public interface TargetGuard {

    /**
     * Resolves the URL's host and checks each of its addresses; fails with {@link ForbiddenTargetException} where it may not be
     * called. The connection must be made to exactly the address that comes back.
     */
    Uni<CheckedTarget> check(String targetUrl);
}

package dev.vitae.gateway.limits;

import io.vertx.core.Future;
import java.util.List;

/** Remembers when requests were admitted. */
interface WindowStore {

    /** Admits a request where all of these windows have room, and then counts it in all of them; otherwise in none. */
    Future<Admission> admit(List<Claim> claims);

    /**
     * A place in a window.
     *
     * @param subject whose window it is
     */
    record Claim(Policy policy, String subject) {}

    /**
     * What came of it.
     *
     * @param uses of the windows as they are now, in the order of the claims
     */
    record Admission(boolean admitted, List<Use> uses) {}

    /**
     * How full a window is.
     *
     * @param used requests in it
     * @param freesInMicros until there is room for one more than now; 0 for an empty window
     */
    record Use(int used, long freesInMicros) {}
}

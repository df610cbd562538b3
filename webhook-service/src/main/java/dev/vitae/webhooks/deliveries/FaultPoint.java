package dev.vitae.webhooks.deliveries;

import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/** Where fault tests have the process killed: at the n-th time it comes by. */
final class FaultPoint {

    private static final Logger LOG = Logger.getLogger(FaultPoint.class);

    private final String name;
    private final int at;
    private final AtomicInteger passed = new AtomicInteger();

    /** @param at 0 for never */
    FaultPoint(String name, int at) {
        this.name = name;
        this.at = at;
    }

    void pass() {
        if (at > 0 && passed.incrementAndGet() == at) {
            LOG.warnf("Halting %s, as configured for a fault test", name);
            Runtime.getRuntime().halt(137);
        }
    }
}

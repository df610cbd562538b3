package dev.vitae.webhooks.deliveries;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * How many attempts may be under way in this replica, at each endpoint and in all. An endpoint begins with few and gets one
 * more with each success; a failure halves them. Endpoints whose last attempt did not succeed, or that were not tried yet,
 * share one half of the whole, so that the other is always there for those that answer, however many hang.
 */
final class Capacity {

    private static final int AT_FIRST = 4;

    private final int perEndpoint;
    private final int total;
    private final Map<UUID, Endpoint> endpoints = new HashMap<>();
    /** Claimed and not recorded yet. */
    private int open;

    Capacity(int perEndpoint, int total) {
        this.perEndpoint = perEndpoint;
        this.total = total;
    }

    /**
     * How many more there may be.
     *
     * @param total in all
     * @param ofUnknown at an endpoint that is not listed
     * @param listed other endpoints
     */
    record Room(int total, int ofUnknown, List<OfEndpoint> listed) {}

    /**
     * What one endpoint has.
     *
     * @param underWay attempts without an answer yet
     * @param most how many there may be, with those under way
     */
    record OfEndpoint(UUID subscription, int underWay, int most) {}

    private final class Endpoint {
        private int underWay;
        private int most = Math.min(AT_FIRST, perEndpoint);
        private boolean trusted;
        private boolean used;

        private boolean isAsAtFirst() {
            return underWay == 0 && !trusted && most == Math.min(AT_FIRST, perEndpoint);
        }
    }

    synchronized Room room() {
        int untrusted = endpoints.values().stream()
                .filter(endpoint -> !endpoint.trusted)
                .mapToInt(endpoint -> endpoint.underWay)
                .sum();
        boolean roomForUntrusted = untrusted < (total + 1) / 2;
        List<OfEndpoint> listed = new ArrayList<>();
        endpoints.forEach((subscription, endpoint) -> {
            if (!endpoint.isAsAtFirst()) {
                int most = endpoint.trusted || roomForUntrusted ? endpoint.most : 0;
                listed.add(new OfEndpoint(subscription, endpoint.underWay, most));
            }
        });
        int ofUnknown = roomForUntrusted ? Math.min(AT_FIRST, perEndpoint) : 0;
        return new Room(Math.max(total - open, 0), ofUnknown, listed);
    }

    synchronized void begun(UUID subscription) {
        Endpoint endpoint = endpoints.computeIfAbsent(subscription, unknown -> new Endpoint());
        endpoint.underWay++;
        endpoint.used = true;
        open++;
    }

    synchronized void answered(UUID subscription, boolean succeeded) {
        Endpoint endpoint = endpoints.get(subscription);
        if (endpoint != null) {
            endpoint.underWay--;
            endpoint.trusted = succeeded;
            endpoint.most = succeeded ? Math.min(endpoint.most + 1, perEndpoint) : Math.max(endpoint.most / 2, 1);
        }
    }

    synchronized void recorded(int attempts) {
        open -= attempts;
    }

    /** Claimed and not recorded yet. */
    synchronized int open() {
        return open;
    }

    /** Forgets endpoints that have had no attempt since this was last asked. */
    synchronized void forgetUnused() {
        endpoints.values().removeIf(endpoint -> endpoint.underWay == 0 && !endpoint.used);
        endpoints.values().forEach(endpoint -> endpoint.used = false);
    }
}

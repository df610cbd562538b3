package dev.vitae.webhooks.deliveries;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;

/** How events are delivered. */
@ConfigMapping(prefix = "vitae.deliveries")
interface DeliverySettings {

    /** How long an attempt may take, from the first look at the URL to the end of the answer. */
    @WithDefault("10s")
    Duration timeLimit();

    /** How long a claimed delivery is nobody else's. Longer than an attempt takes, and than its recording after it. */
    @WithDefault("20s")
    Duration lease();

    /** Deliveries claimed in one statement. */
    @WithDefault("100")
    int batch();

    /** Attempts under way at one subscription, in one replica. */
    @WithDefault("16")
    int perEndpoint();

    /** Attempts under way in one replica. Endpoints whose last attempt did not succeed share a half of them. */
    @WithDefault("1000")
    int total();

    /** When an attempt is repeated. */
    Retries retries();

    /** When an endpoint is left alone. */
    Circuit circuit();

    /** For fault tests: the process halts before it sends its n-th attempt, which is claimed by then. 0 never does. */
    @WithDefault("0")
    int haltBeforeSending();

    /** For fault tests: the process halts when it has its n-th answer, which is not recorded yet. 0 never does. */
    @WithDefault("0")
    int haltAfterAnswer();

    /** The two schedules; each has one attempt more than delays. */
    interface Retries {

        /** After the first, second, ... failure. */
        @WithDefault("1s,5s,30s")
        List<Duration> standard();

        /** The same for subscriptions that ask for it; ten attempts over 75 hours. */
        @WithDefault("5s,5m,30m,2h,5h,10h,14h,20h,24h")
        List<Duration> longer();

        /** By which part of it a delay of the longer schedule is drawn out or cut at random. */
        @WithDefault("0.1")
        double jitter();

        /** The longest {@code Retry-After} that is honoured in the standard schedule. */
        @WithDefault("1h")
        Duration longestRetryAfter();

        /** The same in the longer schedule. */
        @WithDefault("24h")
        Duration longestRetryAfterLonger();
    }

    /** The circuit breaker of each endpoint. */
    interface Circuit {

        /** It opens after so many failures in a row. */
        @WithDefault("10")
        int failures();

        /** How long it stays open at first; later half as long as the endpoint has been failing. */
        @WithDefault("10s")
        Duration pause();

        /** How long it stays open at most. */
        @WithDefault("5m")
        Duration longestPause();
    }
}

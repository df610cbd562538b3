package dev.vitae.gateway.limits;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How often callers may ask. The rules, those of the surfaces' documents among them, stand in {@code
 * META-INF/microprofile-config.properties}.
 */
@ConfigMapping(prefix = "vitae.limits")
interface LimitsConfig {

    /** Where it is counted: {@code memory} for one gateway, {@code redis} for several that share their limits. */
    @WithDefault("memory")
    Store store();

    /** By name, which clients see: {@code vitae.limits.rules.match.requests} and so on. A request is held to all that cover it. */
    Map<String, Rule> rules();

    /** For each address: requests on limited routes without a key, or with a wrong one. Good keys aren't held to it. */
    FailedAuthentication failedAuthentication();

    Redis redis();

    enum Store {
        MEMORY,
        REDIS
    }

    /** What is counted apart. */
    enum Dimension {
        ACCOUNT,
        KEY,
        PATH
    }

    interface Rule {

        /** Paths; {@code *} stands for one segment, {@code /**} at the end for all that begins so. */
        List<String> paths();

        /** Of this method only. */
        Optional<String> method();

        /** {@code account}, {@code key}, {@code account,path}. */
        Set<Dimension> per();

        /** 1 to 100,000. */
        int requests();

        /** In whole seconds. */
        @WithDefault("1m")
        Duration window();
    }

    interface FailedAuthentication {

        @WithDefault("60")
        int requests();

        @WithDefault("1m")
        Duration window();
    }

    /** Where Redis is stands in {@code quarkus.redis.hosts}. */
    interface Redis {

        /** A request waits no longer for its verdict. */
        @WithDefault("100ms")
        Duration timeLimit();

        /** After a failure requests pass for so long without asking. */
        @WithDefault("1s")
        Duration rest();
    }
}

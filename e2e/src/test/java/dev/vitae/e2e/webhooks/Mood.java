package dev.vitae.e2e.webhooks;

import java.util.Random;
import java.util.stream.Stream;

/** How a receiver answers. */
@FunctionalInterface
interface Mood {

    /** How it answers this attempt with an event, of which it has seen so many before. */
    Reply to(String event, int before);

    enum Reply {
        ACCEPT,
        REFUSE,
        HANG,
        HANG_UP
    }

    /** Always as it should. */
    Mood GOOD = (event, before) -> Reply.ACCEPT;

    /** Fails with each third event, twice at most, which is less than the documented retries make up for; the seed decides. */
    static Mood flapping(long seed) {
        return (event, before) -> {
            var random = new Random(seed ^ event.hashCode());
            var failures = random.nextInt(3) == 0 ? 1 + random.nextInt(2) : 0;
            var replies = Stream.generate(() -> failure(random)).limit(failures).toList();
            return before < failures ? replies.get(before) : Reply.ACCEPT;
        };
    }

    private static Reply failure(Random random) {
        var kinds = new Reply[] {Reply.REFUSE, Reply.REFUSE, Reply.HANG_UP, Reply.HANG};
        return kinds[random.nextInt(kinds.length)];
    }
}

package dev.vitae.scoring.models;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Usable answers of late, so that a request delivered twice is paid once and says the same. */
final class AnswerCache {

    private final int entries;
    private final Duration kept;
    private final Clock clock;
    private final Map<String, Entry> answers = new LinkedHashMap<>();

    private record Entry(String text, Instant until) {}

    AnswerCache(int entries, Duration kept, Clock clock) {
        this.entries = entries;
        this.kept = kept;
        this.clock = clock;
    }

    static String key(Prompt prompt) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String part :
                    new String[] {prompt.version(), prompt.instructions(), prompt.material(), prompt.schema()}) {
                digest.update(part.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    synchronized Optional<String> get(String key) {
        dropOld();
        return Optional.ofNullable(answers.get(key)).map(Entry::text);
    }

    synchronized void put(String key, String text) {
        dropOld();
        answers.remove(key);
        answers.put(key, new Entry(text, clock.instant().plus(kept)));
        while (answers.size() > entries) {
            answers.remove(answers.keySet().iterator().next());
        }
    }

    /** All are kept equally long, so that the oldest come first. */
    private void dropOld() {
        Instant now = clock.instant();
        answers.values().removeIf(entry -> !now.isBefore(entry.until()));
    }
}

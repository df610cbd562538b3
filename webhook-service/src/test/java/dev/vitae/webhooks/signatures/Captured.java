package dev.vitae.webhooks.signatures;

import java.util.HashMap;
import java.util.Map;

/**
 * A delivery as its receiver got it, and what it is verified with.
 *
 * @param headers by their names in lower case
 * @param later how many seconds after now it is verified
 */
record Captured(Map<String, String> headers, byte[] body, String secret, int later) {

    Captured with(String secret) {
        return new Captured(headers, body, secret, later);
    }

    Captured with(String header, String value) {
        Map<String, String> changed = new HashMap<>(headers);
        changed.put(header, value);
        return new Captured(changed, body, secret, later);
    }

    Captured withBody(byte[] other) {
        return new Captured(headers, other, secret, later);
    }

    Captured verifiedLater(int seconds) {
        return new Captured(headers, body, secret, seconds);
    }
}

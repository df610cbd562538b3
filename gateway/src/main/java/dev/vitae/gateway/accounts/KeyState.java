package dev.vitae.gateway.accounts;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Whether a key can be used, and why not. */
enum KeyState {
    ACTIVE,
    EXPIRED,
    REVOKED;

    @JsonValue
    String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}

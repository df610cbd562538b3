package dev.vitae.gateway.accounts;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Locale;

/** Whether a key is for work or for trying out. */
public enum KeyMode {
    LIVE,
    TEST;

    @JsonCreator
    static KeyMode fromJson(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}

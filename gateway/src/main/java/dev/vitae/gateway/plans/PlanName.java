package dev.vitae.gateway.plans;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The plans of the portal document. What each allows is configuration: {@link Plans}. */
public enum PlanName {
    BASIC,
    PRO,
    ULTRA,
    MEGA;

    @JsonCreator
    static PlanName fromJson(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    @JsonValue
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As people write it: {@code Basic}. */
    public String title() {
        return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
    }
}

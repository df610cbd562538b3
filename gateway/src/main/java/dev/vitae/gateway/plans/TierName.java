package dev.vitae.gateway.plans;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The tiers of the match document. What each allows is configuration: {@link Tiers}. */
public enum TierName {
    FREE("Free"),
    STARTER("Starter"),
    API("API");

    private final String title;

    TierName(String title) {
        this.title = title;
    }

    @JsonCreator
    static TierName fromJson(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    @JsonValue
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As people write it. */
    public String title() {
        return title;
    }
}

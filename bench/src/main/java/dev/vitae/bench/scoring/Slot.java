package dev.vitae.bench.scoring;

/** What of an entry is scored. */
public enum Slot {
    TITLE("title", "title"),
    COMPANY("company", "company"),
    DEGREE("degree", "degree"),
    INSTITUTION("institution", "institution"),
    START("start", "start_date"),
    END("end", "end_date");

    private final String key;
    private final String property;

    Slot(String key, String property) {
        this.key = key;
        this.property = property;
    }

    /** As in reports. */
    public String key() {
        return key;
    }

    /** As in the candidate. */
    public String property() {
        return property;
    }

    boolean isDate() {
        return this == START || this == END;
    }
}

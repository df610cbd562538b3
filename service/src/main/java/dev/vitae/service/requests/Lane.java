package dev.vitae.service.requests;

/** Who waits for a result. The order is the order of service: what is free next goes to the first lane that waits. */
public enum Lane {
    /** Somebody waits for the answer. */
    INTERACTIVE("interactive"),
    /** A batch that is fetched later. */
    BULK("bulk");

    private final String label;

    Lane(String label) {
        this.label = label;
    }

    /** The lane's name in topics, metrics and logs. */
    public String label() {
        return label;
    }
}

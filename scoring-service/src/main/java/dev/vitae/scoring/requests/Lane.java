package dev.vitae.scoring.requests;

/** Who waits for an assessment. */
enum Lane {
    /** Somebody waits for the answer. */
    INTERACTIVE("interactive"),
    /** A batch that is fetched later. */
    BULK("bulk");

    private final String label;

    Lane(String label) {
        this.label = label;
    }

    /** The lane's name in topics, metrics and logs. */
    String label() {
        return label;
    }
}

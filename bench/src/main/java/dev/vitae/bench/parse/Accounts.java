package dev.vitae.bench.parse;

/** As many accounts as the plan's monthly quota makes necessary. */
final class Accounts {

    private static final String PLAN = "mega";
    private static final int PARSES_A_MONTH = 5_000;

    private final Portal portal;
    private String key = "";
    private int left;

    Accounts(Portal portal) {
        this.portal = portal;
    }

    /** A key whose account may still parse this many files. */
    synchronized String keyFor(int files) {
        if (files > left) {
            key = portal.newKey(PLAN);
            left = PARSES_A_MONTH;
        }
        left -= files;
        return key;
    }
}

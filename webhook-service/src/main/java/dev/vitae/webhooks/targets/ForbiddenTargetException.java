package dev.vitae.webhooks.targets;

/** A URL that deliveries may not go to. */
public final class ForbiddenTargetException extends Exception {

    private final String code;
    private final boolean mayPass;

    /**
     * What is wrong with a URL, in words for its owner.
     *
     * @param code stable, snake_case: {@code invalid_url}, {@code https_required}, {@code forbidden_address}, {@code unknown_host}
     * @param mayPass whether it may be right at another time, as with a name that can't be resolved
     */
    public ForbiddenTargetException(String code, String message, boolean mayPass) {
        super(message, null, false, false);
        this.code = code;
        this.mayPass = mayPass;
    }

    public String code() {
        return code;
    }

    public boolean mayPass() {
        return mayPass;
    }

    public String message() {
        return String.valueOf(getMessage());
    }
}

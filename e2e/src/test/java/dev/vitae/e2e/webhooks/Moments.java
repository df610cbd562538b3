package dev.vitae.e2e.webhooks;

/** How long a fault lasts. Nothing is concluded from the time that passes. */
final class Moments {

    private Moments() {}

    static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}

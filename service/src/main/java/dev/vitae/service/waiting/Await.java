package dev.vitae.service.waiting;

import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;

/** The way from a virtual thread into a reactive pipeline and back. */
public final class Await {

    private Await() {}

    /** Runs the pipeline on an event loop and waits for its item; its failure is thrown as it is. */
    public static <T> T await(Uni<T> pipeline) {
        try {
            return VertxContextSupport.subscribeAndAwait(() -> pipeline);
        } catch (RuntimeException | Error failure) {
            throw failure;
        } catch (Throwable checked) {
            throw new IllegalStateException(checked);
        }
    }
}

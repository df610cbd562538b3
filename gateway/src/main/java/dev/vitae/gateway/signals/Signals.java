package dev.vitae.gateway.signals;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.pubsub.PgSubscriber;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Hears what other transactions, in this replica or another, have committed: new outbox rows, candidates that wait for their
 * scores and finished jobs. Signals are
 * hints and may be missed while the connection is down; whoever relies on them also looks for himself now and then, and after
 * every reconnection.
 */
@ApplicationScoped
public class Signals {

    private static final Logger LOG = Logger.getLogger(Signals.class);
    private static final String OUTBOX_CHANNEL = "vitae_outbox";
    private static final String SCORES_CHANNEL = "vitae_scores";
    private static final String JOBS_CHANNEL = "vitae_jobs";
    private static final long RECONNECT_MILLIS = 500;

    private final Vertx vertx;
    private final PgSubscriber subscriber;
    private final List<Runnable> outboxListeners = new CopyOnWriteArrayList<>();
    private final List<Runnable> scoreListeners = new CopyOnWriteArrayList<>();
    private final List<Consumer<UUID>> jobListeners = new CopyOnWriteArrayList<>();
    private final List<Runnable> reconnectListeners = new CopyOnWriteArrayList<>();

    Signals(
            Vertx vertx,
            @ConfigProperty(name = "quarkus.datasource.reactive.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") String user,
            @ConfigProperty(name = "quarkus.datasource.password") String password) {
        PgConnectOptions options = PgConnectOptions.fromUri(url).setUser(user).setPassword(password);
        options.setTcpKeepAlive(true);
        this.vertx = vertx;
        this.subscriber = PgSubscriber.subscriber(vertx, options).reconnectPolicy(attempts -> RECONNECT_MILLIS);
    }

    /** Called when rows were added to the outbox. */
    public void onOutbox(Runnable listener) {
        outboxListeners.add(listener);
    }

    /** Called when candidates began to wait for their scores, or what they wait for may have come. */
    public void onScores(Runnable listener) {
        scoreListeners.add(listener);
    }

    /** Called with the id of each job that finished. */
    public void onJobFinished(Consumer<UUID> listener) {
        jobListeners.add(listener);
    }

    /** Called when signals may have been missed. */
    public void onReconnect(Runnable listener) {
        reconnectListeners.add(listener);
    }

    void listen(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) StartupEvent start) {
        subscriber.channel(OUTBOX_CHANNEL).handler(payload -> outboxListeners.forEach(Runnable::run));
        subscriber.channel(SCORES_CHANNEL).handler(payload -> scoreListeners.forEach(Runnable::run));
        subscriber
                .channel(JOBS_CHANNEL)
                .subscribeHandler(subscribed -> reconnectListeners.forEach(Runnable::run))
                .handler(payload -> {
                    UUID job = UUID.fromString(payload);
                    jobListeners.forEach(listener -> listener.accept(job));
                });
        connect();
    }

    /** The first connection is tried until it stands; later ones are the subscriber's own care. */
    private void connect() {
        subscriber.connect().onFailure(failure -> {
            LOG.warnf("Not listening to PostgreSQL yet: %s", failure.getMessage());
            vertx.setTimer(RECONNECT_MILLIS, timer -> connect());
        });
    }

    void stop(@Observes ShutdownEvent stop) {
        subscriber.close();
    }
}

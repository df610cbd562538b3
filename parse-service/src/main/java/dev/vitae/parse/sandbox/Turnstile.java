package dev.vitae.parse.sandbox;

import dev.vitae.service.requests.Lane;
import dev.vitae.service.requests.ServiceStopsException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * Hands free children to those who wait: whoever waits in an earlier lane goes first, within a lane whoever came first. A
 * child that is given back goes straight into the hands of the next in line, so nobody can overtake.
 */
final class Turnstile<T> {

    private final Deque<T> free = new ArrayDeque<>();
    private final Set<T> taken = new HashSet<>();
    private final Map<Lane, Deque<CompletableFuture<T>>> waiting = new EnumMap<>(Lane.class);
    private boolean closed;

    Turnstile() {
        for (Lane lane : Lane.values()) {
            waiting.put(lane, new ArrayDeque<>());
        }
    }

    /** Waits for a free child, as long as it takes. */
    T take(Lane lane) throws InterruptedException, ServiceStopsException {
        CompletableFuture<T> turn = new CompletableFuture<>();
        synchronized (this) {
            if (closed) {
                throw new ServiceStopsException();
            }
            T child = free.pollLast();
            if (child != null) {
                taken.add(child);
                return child;
            }
            queue(lane).addLast(turn);
        }
        try {
            return turn.get();
        } catch (InterruptedException e) {
            leave(lane, turn);
            throw e;
        } catch (ExecutionException e) {
            throw new ServiceStopsException();
        }
    }

    /** A child becomes free: new, or done with its file. */
    synchronized void give(T child) {
        taken.remove(child);
        if (closed) {
            return;
        }
        CompletableFuture<T> next = next();
        if (next == null) {
            free.addLast(child);
        } else {
            taken.add(child);
            next.complete(child);
        }
    }

    /** A child is no more, whether it was free or taken. */
    synchronized void remove(T child) {
        free.remove(child);
        taken.remove(child);
    }

    /** From now on nobody gets a child; whoever waits is told so. */
    synchronized void close() {
        closed = true;
        free.clear();
        waiting.values().forEach(queue -> {
            queue.forEach(turn -> turn.completeExceptionally(new ServiceStopsException()));
            queue.clear();
        });
    }

    /** Children that are ready, whether free or at work. */
    synchronized int ready() {
        return free.size() + taken.size();
    }

    synchronized int waiting(Lane lane) {
        return queue(lane).size();
    }

    @SuppressWarnings("ReferenceEquality") // this very turn is meant
    private synchronized void leave(Lane lane, CompletableFuture<T> turn) {
        if (!queue(lane).removeIf(other -> other == turn) && turn.isDone() && !turn.isCompletedExceptionally()) {
            give(turn.join());
        }
    }

    private @Nullable CompletableFuture<T> next() {
        for (Lane lane : Lane.values()) {
            CompletableFuture<T> turn = queue(lane).pollFirst();
            if (turn != null) {
                return turn;
            }
        }
        return null;
    }

    private Deque<CompletableFuture<T>> queue(Lane lane) {
        return Objects.requireNonNull(waiting.get(lane));
    }
}

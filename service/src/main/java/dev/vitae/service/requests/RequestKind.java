package dev.vitae.service.requests;

import io.opentelemetry.api.trace.Span;
import java.util.Map;

/**
 * What a service does with the requests it takes.
 *
 * @param <Q> a request
 * @param <R> how it ended
 */
public interface RequestKind<Q, R> {

    /** What is done with one, for traces: a verb and a noun. */
    String task();

    /**
     * The request that a message holds.
     *
     * @throws UnreadableMessageException where it is none
     */
    Q read(byte[] message) throws UnreadableMessageException;

    /** The ids that stand in every line of the log while the request is worked on. */
    Map<String, String> ids(Q request);

    /**
     * Takes a request to its end. Blocks.
     *
     * @throws ServiceStopsException where the service stops before that
     */
    R finish(Lane lane, Q request) throws ServiceStopsException, InterruptedException;

    /** Says in the trace how it ended. */
    void describe(Span span, R end);

    /** What is published of it. */
    Result result(R end);
}

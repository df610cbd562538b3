package dev.vitae.service.requests;

/** The service stops before a request is done; it will be delivered again. */
public final class ServiceStopsException extends Exception {

    public ServiceStopsException() {
        super("the service stops");
    }
}

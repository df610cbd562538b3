package dev.vitae.scoring.requests;

/** The service stops before a request is done; it will be delivered again. */
final class ServiceStopsException extends Exception {

    ServiceStopsException() {
        super("the service stops");
    }
}

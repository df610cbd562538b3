package dev.vitae.gateway.uploads;

/** What became of one file part. */
sealed interface Reception {

    record Received(ReceivedFile file) implements Reception {}

    record Refused(RefusedFile file) implements Reception {}
}

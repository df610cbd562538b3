package dev.vitae.local.services;

/** Whether a process that runs does its work. */
public sealed interface Readiness {

    Readiness READY = new Ready("");

    /**
     * It does.
     *
     * @param ocr what reads pictures of text in it; empty where a service has nothing to say about that
     */
    record Ready(String ocr) implements Readiness {}

    /**
     * Not yet, or not any more.
     *
     * @param why for a person; empty where nobody can tell
     */
    record NotReady(String why) implements Readiness {}
}

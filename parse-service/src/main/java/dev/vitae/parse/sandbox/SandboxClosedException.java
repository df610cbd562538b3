package dev.vitae.parse.sandbox;

/** The service stops. The file is not done and will be delivered again. */
public final class SandboxClosedException extends Exception {

    SandboxClosedException() {
        super("the sandbox is closed");
    }
}

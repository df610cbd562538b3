package dev.vitae.mcp;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CountDownLatch;

/**
 * An input whose end can be waited for: the assistant that started us has gone. It is held back until what came before it has
 * been answered, since with the end the protocol's session closes.
 */
final class EndOfInput extends FilterInputStream {

    /** In which a request that came right before the end is begun. */
    private static final long MOMENT_MILLIS = 500;

    private final Work lastWork;
    private final CountDownLatch ended = new CountDownLatch(1);

    /** What has to come to its own end first. */
    interface Work {
        void await() throws InterruptedException;
    }

    EndOfInput(InputStream in, Work lastWork) {
        super(in);
        this.lastWork = lastWork;
    }

    void await() throws InterruptedException {
        ended.await();
    }

    @Override
    public int read() throws IOException {
        return noted(super.read());
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        return noted(super.read(buffer, offset, length));
    }

    private int noted(int read) {
        if (read < 0) {
            try {
                Thread.sleep(MOMENT_MILLIS);
                lastWork.await();
                Thread.sleep(MOMENT_MILLIS);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
            ended.countDown();
        }
        return read;
    }
}

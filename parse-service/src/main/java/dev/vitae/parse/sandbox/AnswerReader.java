package dev.vitae.parse.sandbox;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.vitae.common.sandbox.TaskAnswer;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** Reads a child's answers, one a line, and trusts none of them: a line has a longest length, and anything else is an error. */
final class AnswerReader {

    private static final int MAX_LINE_BYTES = 8 * 1024;
    private static final ObjectReader ANSWERS = new JsonMapper().readerFor(TaskAnswer.class);

    private final InputStream in;
    private final byte[] line = new byte[MAX_LINE_BYTES];

    AnswerReader(InputStream in) {
        this.in = in;
    }

    /** Whether something is there that nobody asked for. */
    boolean hasUnaskedFor() throws IOException {
        return in.available() > 0;
    }

    /**
     * Waits for the next answer.
     *
     * @throws EOFException where the child is gone
     * @throws GarbageException where it says what is no answer
     */
    TaskAnswer next() throws IOException {
        int length = readLine();
        TaskAnswer answer;
        try {
            answer = ANSWERS.readValue(line, 0, length);
        } catch (JacksonException e) {
            throw new GarbageException();
        }
        if (answer == null) {
            throw new GarbageException();
        }
        return answer;
    }

    private int readLine() throws IOException {
        int length = 0;
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException();
            }
            if (length == MAX_LINE_BYTES) {
                throw new GarbageException();
            }
            line[length++] = (byte) next;
        }
        return length;
    }

    /** A line that is no answer. Its text is not repeated, since it may come from the document. */
    static final class GarbageException extends IOException {

        GarbageException() {
            super("the child wrote to its standard output what is no answer");
        }
    }
}

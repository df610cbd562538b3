package dev.vitae.common.blobs;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/**
 * Keeps files by key: a folder on one machine, an S3 in a deployment. Every call blocks and belongs on a worker or virtual
 * thread.
 *
 * <p>A key is 1 to 512 characters of {@code a-z 0-9 / _ . -}, without empty, {@code .} or {@code ..} segments; anything else
 * is an {@link IllegalArgumentException}. Names that come from outside never become part of a key.
 */
public interface BlobStore {

    /**
     * Stores what the stream holds, to its end. The blob is there whole or not at all: a stream that breaks off leaves
     * nothing, and one that was there under this key is replaced at once. Does not close the stream.
     *
     * @return the number of bytes stored
     */
    long put(String key, InputStream content) throws IOException;

    /**
     * Takes over a finished local file: stores its content and removes it, by a rename where that is possible. Of the same
     * all-or-nothing kind as {@link #put}; where it fails the file may still be there.
     */
    void putFile(String key, Path file) throws IOException;

    /**
     * Opens a blob for reading; the caller closes it.
     *
     * @throws java.nio.file.NoSuchFileException where there is no blob under this key
     */
    InputStream open(String key) throws IOException;

    /** Deletes a blob. One that is not there is no error. */
    void delete(String key) throws IOException;

    /** Deletes every blob whose key starts with this folder and a slash, finished or left half written. */
    void deleteFolder(String folder) throws IOException;
}

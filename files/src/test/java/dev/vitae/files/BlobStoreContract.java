package dev.vitae.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitae.common.blobs.BlobStore;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every blob store promises, whatever stands behind it. */
abstract class BlobStoreContract {

    abstract BlobStore store() throws IOException;

    @Test
    void givesBackWhatWasPut() throws IOException {
        assertThat(store().put("acc/job/0", bytes("a CV"))).isEqualTo(4);

        assertThat(read("acc/job/0")).isEqualTo("a CV");
    }

    @Test
    void aFileTakenOverIsABlobAndNoFileAnyMore() throws IOException {
        Path file = Files.createTempFile("blob", "");
        Files.writeString(file, "a CV");

        store().putFile("acc/job/0", file);

        assertThat(read("acc/job/0")).isEqualTo("a CV");
        assertThat(file).doesNotExist();
    }

    @Test
    void aSecondPutReplacesTheFirst() throws IOException {
        store().put("acc/job/0", bytes("a long first version"));
        store().put("acc/job/0", bytes("second"));

        assertThat(read("acc/job/0")).isEqualTo("second");
    }

    @Test
    void aStreamThatBreaksOffLeavesNothing() throws IOException {
        InputStream broken = new SequenceInputStream(bytes("first half"), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection reset");
            }
        });

        assertThatThrownBy(() -> store().put("acc/job/0", broken)).isInstanceOf(IOException.class);

        assertThatThrownBy(() -> store().open("acc/job/0")).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void aDeletedBlobIsGoneAndDeletingItAgainIsNoError() throws IOException {
        store().put("acc/job/0", bytes("x"));
        store().delete("acc/job/0");
        store().delete("acc/job/0");

        assertThatThrownBy(() -> store().open("acc/job/0")).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void deletingAFolderTakesItsBlobsAndNoOthers() throws IOException {
        store().put("acc/job1/0", bytes("x"));
        store().put("acc/job1/1", bytes("y"));
        store().put("acc/job10/0", bytes("z"));
        store().deleteFolder("acc/job1");
        store().deleteFolder("acc/job1");

        assertThatThrownBy(() -> store().open("acc/job1/0")).isInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(() -> store().open("acc/job1/1")).isInstanceOf(NoSuchFileException.class);
        assertThat(read("acc/job10/0")).isEqualTo("z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "../x", "a/../x", "a//b", "/a", "a/", ".hidden", "a/.b", "A", "a b", "a\0b", "ä"})
    void keysThatAreNoneAreRefused(String key) {
        assertThatThrownBy(() -> store().put(key, bytes("x"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> store().open(key)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> store().delete(key)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> store().deleteFolder(key)).isInstanceOf(IllegalArgumentException.class);
    }

    private String read(String key) throws IOException {
        try (InputStream in = store().open(key)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}

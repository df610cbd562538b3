package dev.vitae.parse.sandbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** How many children read documents, and what each of them may use. */
@ConfigMapping(prefix = "vitae.sandbox")
public interface SandboxSettings {

    /** Child JVMs kept warm; each reads one file at a time. One for each core is the usual number. */
    @WithDefault("2")
    int children();

    /** How long a child may read one file. After that it is killed, and the file ends as {@code parse_timeout}. */
    @WithDefault("20s")
    Duration timeLimit();

    /** How long a child may take to become ready after its start. */
    @WithDefault("60s")
    Duration startLimit();

    /** Heap of one child, in the notation of {@code -Xmx}. A child that needs more dies. */
    @WithDefault("136m")
    String heap();

    /** Folder of jars: the whole class path of a child. */
    Path engineFolder();

    /** Folder for copies of the documents under work; one service alone may use it. Its content is removed at start. */
    @WithDefault("${java.io.tmpdir}/vitae-parse-${VITAE_PARSE_PORT:8081}")
    Path workFolder();

    /** The child's main class, which speaks the protocol of {@code dev.vitae.common.sandbox}. */
    @WithDefault("dev.vitae.engine.child.Child")
    String mainClass();

    /**
     * Further flags of the child's JVM, after those that this service sets itself. These keep its memory under 256 MB: the heap
     * begins small, grows no further than it must for a large document, and shrinks behind it.
     */
    @WithDefault(
            "-XX:+UseSerialGC,-Xss1m,-XX:MaxMetaspaceSize=128m,-Xms32m,-Xmn24m,-XX:MinHeapFreeRatio=10,-XX:MaxHeapFreeRatio=25,-XX:SoftRefLRUPolicyMSPerMB=20,-XX:+UseCompactObjectHeaders,-XX:TrimNativeHeapInterval=1000")
    List<String> jvmFlags();

    /** Cut children off the network where the system lets us. Health says which isolation is in force. */
    @WithDefault("true")
    boolean isolateNetwork();

    /** The program that reads pictures of text: a path, or a name on the {@code PATH}; {@code none} for none. */
    @WithDefault("tesseract")
    String ocrCommand();

    /** First pause after a child that did not become ready; it doubles with each further one. */
    @WithDefault("500ms")
    Duration firstBackoff();

    /** Longest pause between two attempts to start a child. */
    @WithDefault("30s")
    Duration longestBackoff();
}

package dev.vitae.parse.sandbox;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The sandbox as health and operators see it.
 *
 * @param isolation how children are kept off the network
 * @param ocr what reads pictures of text; empty until a child is ready
 * @param problems why places are empty
 * @param someWait whether files wait for a child
 * @param sinceProgress since a child last took a file or ended one, well or badly
 */
record SandboxState(
        int ready,
        int children,
        String isolation,
        Optional<String> ocr,
        List<String> problems,
        boolean someWait,
        Duration sinceProgress) {}

package dev.vitae.parse.sandbox;

import java.nio.file.Path;

/** A process that hosts a sandbox until it is killed. Prints the children's process ids once they are ready. */
final class SandboxHost {

    private SandboxHost() {}

    public static void main(String[] args) throws Exception {
        Sandbox sandbox =
                new SandboxFixture(Path.of(args[0])).with("children", "2").open();
        while (sandbox.readyChildren() < 2) {
            Thread.onSpinWait();
        }
        sandbox.childPids().forEach(System.out::println);
        System.out.println("ready");
        // one at work, one idle
        SandboxFixture.parse(sandbox, "loop");
    }
}

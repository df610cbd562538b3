package dev.vitae.webhooks.targets;

import io.smallrye.mutiny.Uni;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/** Gives its answers one after the other, whatever the name is, and fails when there are none left. */
final class ScriptedNames implements Names {

    private final Deque<List<InetAddress>> answers = new ArrayDeque<>();

    /** Each with its addresses separated by commas. */
    static ScriptedNames answering(String... answers) {
        ScriptedNames names = new ScriptedNames();
        for (String answer : answers) {
            names.answers.add(
                    Arrays.stream(answer.split(",")).map(InetAddress::ofLiteral).toList());
        }
        return names;
    }

    @Override
    public Uni<List<InetAddress>> addresses(String name) {
        return answers.isEmpty()
                ? Uni.createFrom().failure(new UnknownHostException(name))
                : Uni.createFrom().item(answers.removeFirst());
    }
}

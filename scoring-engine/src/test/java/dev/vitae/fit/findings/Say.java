package dev.vitae.fit.findings;

import dev.vitae.fit.prose.Messages;
import dev.vitae.fit.prose.Statement;
import java.util.List;

/** Statements in English, as a test can read them. */
final class Say {

    private static final Messages MESSAGES = new Messages();

    private Say() {}

    static List<String> all(List<Statement> statements) {
        return statements.stream().map(Say::one).toList();
    }

    static String one(Statement statement) {
        return MESSAGES.say(statement, "en");
    }
}

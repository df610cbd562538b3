package dev.vitae.gateway.accounts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The kinds of keys, how a key of each begins, and the scopes that open the routes of its surface. No two kinds share a scope. */
@SuppressWarnings("ImmutableEnumChecker") // its lists are made by List.of
public enum KeyKind {
    PORTAL(List.of("portal"), "cv_live_", "cv_test_"),
    MATCH(List.of("match:execute", "match:read"), "sk_live_"),
    PERSONAL(List.of("resume:generate", "tools:invoke", "mcp:connect", "chat:run"), "cv_pat_"),
    EXTENSION(List.of("extension"), "askcv_ext_"),
    AGENT(List.of("agent:read", "agent:write", "agent:query"), "askcv_agt_"),
    MCP(List.of("mcp"), "askcv_mcp_");

    private final List<String> scopes;
    private final List<String> prefixes;

    KeyKind(List<String> scopes, String... prefixes) {
        this.scopes = scopes;
        this.prefixes = List.of(prefixes);
    }

    /** The kind whose prefix this key has; empty where it is no key of ours. */
    static Optional<KeyKind> of(String key) {
        return Arrays.stream(values())
                .filter(kind -> kind.prefixes.stream().anyMatch(key::startsWith))
                .findFirst();
    }

    /** All that a key of this kind may be allowed to. */
    List<String> scopes() {
        return scopes;
    }

    /** What it is allowed to where nobody says. */
    List<String> defaultScopes() {
        return this == MATCH ? List.of(scopes.getFirst()) : scopes;
    }

    /** These scopes with those that they imply: who may execute matches may read them. */
    static Set<String> withImplied(Set<String> scopes) {
        Set<String> all = new HashSet<>(scopes);
        if (scopes.contains("match:execute")) {
            all.add("match:read");
        }
        return all;
    }

    /** Whether there are keys of this kind for trying out, which can be told by their prefix. */
    boolean hasTestKeys() {
        return !prefix().equals(testPrefix());
    }

    @JsonCreator
    static KeyKind fromJson(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    @JsonValue
    String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The prefix of live keys. */
    String prefix() {
        return prefixes.getFirst();
    }

    /** The prefix of test keys, which for most kinds is that of live keys. */
    String testPrefix() {
        return prefixes.getLast();
    }
}

package dev.vitae.gateway.accounts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The surfaces that keys open, one kind each, and how a key of each kind begins. */
@SuppressWarnings("ImmutableEnumChecker") // its lists are made by List.of
public enum KeyKind {
    PORTAL("/api/portal/", List.of("portal"), "cv_live_", "cv_test_"),
    MATCH("/api/match", List.of("match:execute", "match:read"), "sk_live_"),
    PERSONAL("/v1/", List.of("resume:generate", "tools:invoke", "mcp:connect", "chat:run"), "cv_pat_"),
    EXTENSION("/api/agent/", List.of("extension"), "askcv_ext_"),
    AGENT("/api/agent/", List.of("agent:read", "agent:write", "agent:query"), "askcv_agt_"),
    MCP("/api/mcp", List.of("mcp"), "askcv_mcp_");

    private final String surface;
    private final List<String> scopes;
    private final List<String> prefixes;

    KeyKind(String surface, List<String> scopes, String... prefixes) {
        this.surface = surface;
        this.scopes = scopes;
        this.prefixes = List.of(prefixes);
    }

    /** The kind whose prefix this key has; empty where it is no key of ours. */
    static Optional<KeyKind> of(String key) {
        return Arrays.stream(values())
                .filter(kind -> kind.prefixes.stream().anyMatch(key::startsWith))
                .findFirst();
    }

    /** Whether a key of this kind works on this path. */
    boolean opens(String path) {
        return path.startsWith(surface);
    }

    /** Whether some kind of key works on this path. */
    static boolean someKindOpens(String path) {
        return Arrays.stream(values()).anyMatch(kind -> kind.opens(path));
    }

    /** All that a key of this kind may be allowed to. */
    List<String> scopes() {
        return scopes;
    }

    /** What it is allowed to where nobody says; who may execute matches may read them. */
    List<String> defaultScopes() {
        return this == MATCH ? List.of("match:execute") : scopes;
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

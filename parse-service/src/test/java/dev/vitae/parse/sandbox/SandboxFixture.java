package dev.vitae.parse.sandbox;

import dev.vitae.common.documents.DocumentType;
import dev.vitae.common.documents.ReadingPurpose;
import dev.vitae.service.requests.Lane;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;

/** Sandboxes of scripted children, with short limits. */
public final class SandboxFixture {

    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Map<String, String> properties = new HashMap<>();

    public SandboxFixture(Path folder) {
        properties.put("vitae.sandbox.children", "1");
        properties.put("vitae.sandbox.time-limit", "20s");
        properties.put("vitae.sandbox.heap", "24m");
        properties.put("vitae.sandbox.engine-folder", ScriptedEngine.in(folder).toString());
        properties.put("vitae.sandbox.work-folder", folder.resolve("work").toString());
        properties.put("vitae.sandbox.main-class", ScriptedEngine.MAIN_CLASS);
        properties.put("vitae.sandbox.first-backoff", "50ms");
        properties.put("vitae.sandbox.jvm-flags", "-XX:+UseSerialGC,-XX:TieredStopAtLevel=1");
    }

    public SandboxFixture with(String property, String value) {
        properties.put("vitae.sandbox." + property, value);
        return this;
    }

    SandboxFixture starting(String how) {
        return with("jvm-flags", "-XX:+UseSerialGC,-XX:TieredStopAtLevel=1,-Dtest.start=" + how);
    }

    SandboxSettings settings() {
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .withMapping(SandboxSettings.class)
                .withConverter(Duration.class, 200, new DurationConverter())
                .withDefaultValues(properties)
                .addDefaultInterceptors()
                .build();
        return config.getConfigMapping(SandboxSettings.class);
    }

    public Sandbox open() {
        return Sandbox.open(settings(), meters);
    }

    double kills(String reason) {
        return meters.counter("vitae_sandbox_kills_total", "reason", reason).count();
    }

    static Outcome parse(Sandbox sandbox, String script) throws Exception {
        return parse(sandbox, Lane.BULK, script);
    }

    static Outcome parse(Sandbox sandbox, Lane lane, String script) throws Exception {
        try (TaskFolder folder = sandbox.newTaskFolder()) {
            Files.writeString(folder.document(), script);
            return sandbox.parse(lane, folder, DocumentType.TXT, ReadingPurpose.CANDIDATE, YearMonth.of(2026, 11));
        }
    }

    /** Has a document read, and reads the result. */
    static String result(Sandbox sandbox, String script) throws Exception {
        try (TaskFolder folder = sandbox.newTaskFolder()) {
            Files.writeString(folder.document(), script);
            sandbox.parse(Lane.BULK, folder, DocumentType.TXT, ReadingPurpose.CANDIDATE, YearMonth.of(2026, 11));
            try (InputStream result = folder.openResult()) {
                return new String(result.readAllBytes(), StandardCharsets.UTF_8);
            }
        }
    }

    static boolean isEmpty(Path folder) throws IOException {
        try (var found = Files.list(folder)) {
            return found.findAny().isEmpty();
        }
    }
}

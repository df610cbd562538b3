package dev.vitae.local.services;

import dev.vitae.local.postgres.LocalPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The identity provider, as {@code deploy/keycloak} unpacks it. Its first start builds it and makes the realm. */
final class Keycloak {

    static final String NAME = "keycloak";
    static final String DATABASE = "keycloak";

    /** Also in the POM of {@code deploy/keycloak}, which unpacks it. */
    private static final String VERSION = "26.7.3";

    private static final Duration TIME_LIMIT = Duration.ofSeconds(5);

    private Keycloak() {}

    static Service service(Settings settings) {
        var folder = settings.project().resolve("deploy/keycloak");
        var home = folder.resolve("target/keycloak-" + VERSION);
        return new JvmService(
                NAME,
                settings,
                List.of(new Service.UsedPort(Settings.KEYCLOAK_PORT, settings.keycloakPort())),
                List.of("bash", folder.resolve("src/main/bin/built-first").toString(), home.toString()),
                java(home),
                () -> environment(settings),
                () -> readiness(settings));
    }

    /** As its own script {@code kc.sh} starts it, which would stay as a parent beside it. */
    private static List<String> java(Path home) {
        return List.of(
                "-Xms64m",
                "-Xmx512m",
                "-XX:MaxMetaspaceSize=256m",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                home.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint",
                "start",
                "--optimized",
                "--import-realm");
    }

    private static Map<String, String> environment(Settings settings) {
        var environment = new LinkedHashMap<String, String>();
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put("KC_HTTP_ENABLED", "true");
        environment.put("KC_HTTP_HOST", "127.0.0.1");
        environment.put("KC_HTTP_PORT", String.valueOf(settings.keycloakPort()));
        environment.put("KC_HOSTNAME", "http://127.0.0.1:" + settings.keycloakPort());
        // one of it, which looks for no others in the network
        environment.put("KC_CACHE", "local");
        environment.put("KC_DB_URL", "jdbc:" + LocalPostgres.url(settings.postgresPort(), DATABASE));
        environment.put("KC_DB_USERNAME", DATABASE);
        environment.put("KC_DB_PASSWORD", LocalPostgres.password(settings.postgres(), DATABASE));
        environment.put("KC_DB_POOL_MAX_SIZE", "10");
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", KeptSecret.ADMIN_PASSWORD.of(settings));
        // what the realm's files ask for
        environment.put("VITAE_PUBLIC_URL", settings.gatewayUrl());
        environment.put("VITAE_DIRECT_GRANT", "true");
        environment.put(KeptSecret.DEMO_PASSWORD.variable(), KeptSecret.DEMO_PASSWORD.of(settings));
        environment.put(KeptSecret.ADMIN_PASSWORD.variable(), KeptSecret.ADMIN_PASSWORD.of(settings));
        return environment;
    }

    private static Readiness readiness(Settings settings) {
        var request = HttpRequest.newBuilder(URI.create(settings.realmUrl()))
                .timeout(TIME_LIMIT)
                .build();
        try (var client = HttpClient.newHttpClient()) {
            var status = client.send(request, BodyHandlers.discarding()).statusCode();
            return status == 200
                    ? Readiness.READY
                    : new Readiness.NotReady("starting: its realm answers with status " + status);
        } catch (IOException notYet) {
            return new Readiness.NotReady("starting: does not answer yet");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return new Readiness.NotReady("");
        }
    }
}

package dev.vitae.local.services;

import dev.vitae.local.kafka.Broker;
import dev.vitae.local.postgres.LocalPostgres;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * All services of a suite, in the order in which they need each other.
 *
 * @param infrastructure what the others need before they start
 * @param applications services of our own
 * @param background what may become ready later, by itself
 */
public record Services(List<Service> infrastructure, List<Service> applications, List<Service> background) {

    public static final String GATEWAY = "gateway";
    public static final String PARSE_SERVICE = "parse-service";
    public static final String SCORING_SERVICE = "scoring-service";
    public static final String WEBHOOK_SERVICE = "webhook-service";

    /** Hosts that webhooks may go to although they are no public addresses: a deployment allows none. */
    public static final String WEBHOOK_RECEIVERS_HERE = "localhost,127.0.0.1";

    private static final String REFINEMENT_URL = "VITAE_REFINEMENT_URL";

    /** The issuer of the tokens that the gateway takes; whoever has another provider sets it. */
    private static final String OIDC_URL = "VITAE_OIDC_URL";

    public static Services of(Settings settings) {
        return new Services(
                List.of(kafka(settings), new PostgresService(settings)),
                List.of(parseService(settings), scoringService(settings), webhookService(settings), gateway(settings)),
                settings.keycloak() ? List.of(Keycloak.service(settings)) : List.of());
    }

    public List<Service> all() {
        return Stream.of(infrastructure, applications, background)
                .flatMap(List::stream)
                .toList();
    }

    private static Service kafka(Settings settings) {
        return new JvmService(
                "kafka",
                settings,
                List.of(
                        new Service.UsedPort(Settings.KAFKA_PORT, settings.kafkaPort()),
                        new Service.UsedPort(Settings.KAFKA_CONTROLLER_PORT, settings.kafkaControllerPort())),
                List.of(
                        "-Xmx256m",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-Dlog4j2.configurationFile=classpath:kafka-log4j2.properties",
                        "-cp",
                        settings.project().resolve("deploy/local/target/local.jar") + ":"
                                + settings.project().resolve("deploy/local/target/lib") + "/*",
                        Broker.class.getName(),
                        settings.kafka().folder().toString(),
                        String.valueOf(settings.kafkaPort()),
                        String.valueOf(settings.kafkaControllerPort()),
                        String.valueOf(settings.partitions())),
                Map::of,
                () -> kafkaReadiness(settings));
    }

    private static Readiness kafkaReadiness(Settings settings) {
        return Broker.isReady(settings.kafka().folder())
                ? Readiness.READY
                : new Readiness.NotReady("its topics are not there yet");
    }

    private static Service gateway(Settings settings) {
        var health = new Health(settings.gatewayManagementPort());
        return new JvmService(
                GATEWAY,
                settings,
                List.of(
                        new Service.UsedPort(Settings.GATEWAY_PORT, settings.gatewayPort()),
                        new Service.UsedPort(Settings.GATEWAY_MANAGEMENT_PORT, settings.gatewayManagementPort())),
                quarkus(settings, GATEWAY, "-Xmx256m"),
                () -> gatewayEnvironment(settings),
                health::ask);
    }

    private static Service parseService(Settings settings) {
        var health = new Health(settings.parsePort());
        return new JvmService(
                PARSE_SERVICE,
                settings,
                List.of(new Service.UsedPort(Settings.PARSE_PORT, settings.parsePort())),
                quarkus(settings, PARSE_SERVICE, "-Xmx96m"),
                () -> parseEnvironment(settings, System.getenv()),
                health::ask);
    }

    /** Takes its language model (VITAE_MODEL_...) from the launcher's environment. */
    private static Service scoringService(Settings settings) {
        var health = new Health(settings.scoringPort());
        return new JvmService(
                SCORING_SERVICE,
                settings,
                List.of(new Service.UsedPort(Settings.SCORING_PORT, settings.scoringPort())),
                quarkus(settings, SCORING_SERVICE, "-Xmx400m"),
                () -> kafkaEnvironment(settings),
                health::ask);
    }

    private static Service webhookService(Settings settings) {
        var health = new Health(settings.webhookPort());
        return new JvmService(
                WEBHOOK_SERVICE,
                settings,
                List.of(new Service.UsedPort(Settings.WEBHOOK_PORT, settings.webhookPort())),
                quarkus(settings, WEBHOOK_SERVICE, "-Xmx192m"),
                () -> webhookEnvironment(settings),
                health::ask);
    }

    private static List<String> quarkus(Settings settings, String module, String heap) {
        var jar = settings.project().resolve(module).resolve("target/quarkus-app/quarkus-run.jar");
        return List.of(heap, "--enable-native-access=ALL-UNNAMED", "-jar", jar.toString());
    }

    private static Map<String, String> gatewayEnvironment(Settings settings) {
        var environment = databaseEnvironment(settings);
        environment.put("VITAE_WEBHOOK_URL", "http://127.0.0.1:" + settings.webhookPort());
        tell(environment, KeptSecret.INTERNAL_TOKEN, settings);
        environment.put("VITAE_SCORING_URL", scoringUrl(settings));
        if (System.getenv(OIDC_URL) == null) {
            environment.put(OIDC_URL, settings.realmUrl());
        }
        tell(environment, KeptSecret.OPERATOR_TOKEN, settings);
        return environment;
    }

    /** Receivers on this machine are allowed, which a deployment does not do. */
    private static Map<String, String> webhookEnvironment(Settings settings) {
        var environment = databaseEnvironment(settings);
        environment.put("VITAE_GATEWAY_URL", settings.gatewayUrl());
        tell(environment, KeptSecret.INTERNAL_TOKEN, settings);
        tell(environment, KeptSecret.WEBHOOK_KEY, settings);
        environment.put("VITAE_WEBHOOKS_ALLOWED_HOSTS", WEBHOOK_RECEIVERS_HERE);
        return environment;
    }

    private static Map<String, String> databaseEnvironment(Settings settings) {
        var environment = kafkaEnvironment(settings);
        environment.put("VITAE_DATABASE_URL", LocalPostgres.url(settings.postgresPort()));
        environment.put("VITAE_DATABASE_USER", LocalPostgres.NAME);
        environment.put("VITAE_DATABASE_PASSWORD", LocalPostgres.password(settings.postgres()));
        return environment;
    }

    /**
     * Where scoring-service has a language model, parse-service may ask it; whoever sets the address in the launcher's environment,
     * be it to nothing, decides otherwise.
     */
    static Map<String, String> parseEnvironment(Settings settings, Map<String, String> launcher) {
        var environment = kafkaEnvironment(settings);
        var provider = launcher.getOrDefault("VITAE_MODEL_PROVIDER", "").strip();
        if (!provider.isEmpty() && !provider.equalsIgnoreCase("none") && !launcher.containsKey(REFINEMENT_URL)) {
            environment.put(REFINEMENT_URL, scoringUrl(settings));
        }
        return environment;
    }

    private static String scoringUrl(Settings settings) {
        return "http://127.0.0.1:" + settings.scoringPort();
    }

    private static Map<String, String> kafkaEnvironment(Settings settings) {
        var environment = new LinkedHashMap<>(settings.toEnvironment());
        environment.put("VITAE_KAFKA_SERVERS", kafkaServers(settings));
        return environment;
    }

    private static void tell(Map<String, String> environment, KeptSecret secret, Settings settings) {
        environment.put(secret.variable(), secret.of(settings));
    }

    private static String kafkaServers(Settings settings) {
        return "127.0.0.1:" + settings.kafkaPort();
    }
}

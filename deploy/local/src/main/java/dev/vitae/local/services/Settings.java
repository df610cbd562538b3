package dev.vitae.local.services;

import dev.vitae.local.kafka.BrokerConfig;
import dev.vitae.local.postgres.PostgresConfig;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where a suite lives: its folders and ports. Every value comes from the environment variable of the same name, or has
 * the default that stands here.
 *
 * @param project the folder of this project
 * @param data {@code VITAE_DATA} [.data in the project]: everything the suite keeps
 * @param postgresPort {@code VITAE_POSTGRES_PORT} [54329]
 * @param kafkaPort {@code VITAE_KAFKA_PORT} [19092]
 * @param kafkaControllerPort {@code VITAE_KAFKA_CONTROLLER_PORT} [19093]
 * @param partitions {@code VITAE_PARTITIONS} [24] of each lane
 * @param gatewayHost {@code VITAE_GATEWAY_HOST} [127.0.0.1]: the address the gateway listens on
 * @param gatewayPort {@code VITAE_GATEWAY_PORT} [8080]: the API
 * @param gatewayManagementPort {@code VITAE_GATEWAY_MANAGEMENT_PORT} [9080]: health and metrics of the gateway
 * @param parsePort {@code VITAE_PARSE_PORT} [8081]: health and metrics of parse-service
 * @param scoringPort {@code VITAE_SCORING_PORT} [8082]: what the gateway asks scoring-service at once, its health and metrics
 * @param webhookPort {@code VITAE_WEBHOOK_PORT} [8083]: what the gateway asks webhook-service, its health and metrics
 * @param keycloakPort {@code VITAE_KEYCLOAK_PORT} [8180]: where people sign in
 * @param keycloak {@code VITAE_KEYCLOAK} [on]: whether Keycloak is part of this suite
 * @param blobs {@code VITAE_BLOBS_FOLDER} [blobs in the data folder]: the uploaded files and their results
 * @param engine {@code VITAE_ENGINE_FOLDER} [where the build leaves it]: the jars that run in the sandbox
 */
public record Settings(
        Path project,
        Path data,
        int postgresPort,
        int kafkaPort,
        int kafkaControllerPort,
        int partitions,
        String gatewayHost,
        int gatewayPort,
        int gatewayManagementPort,
        int parsePort,
        int scoringPort,
        int webhookPort,
        int keycloakPort,
        boolean keycloak,
        Path blobs,
        Path engine) {

    public static final String DATA = "VITAE_DATA";
    public static final String POSTGRES_PORT = "VITAE_POSTGRES_PORT";
    public static final String KAFKA_PORT = "VITAE_KAFKA_PORT";
    public static final String KAFKA_CONTROLLER_PORT = "VITAE_KAFKA_CONTROLLER_PORT";
    public static final String PARTITIONS = "VITAE_PARTITIONS";
    public static final String GATEWAY_HOST = "VITAE_GATEWAY_HOST";
    public static final String GATEWAY_PORT = "VITAE_GATEWAY_PORT";
    public static final String GATEWAY_MANAGEMENT_PORT = "VITAE_GATEWAY_MANAGEMENT_PORT";
    public static final String PARSE_PORT = "VITAE_PARSE_PORT";
    public static final String SCORING_PORT = "VITAE_SCORING_PORT";
    public static final String WEBHOOK_PORT = "VITAE_WEBHOOK_PORT";
    public static final String KEYCLOAK_PORT = "VITAE_KEYCLOAK_PORT";
    public static final String KEYCLOAK = "VITAE_KEYCLOAK";
    public static final String BLOBS_FOLDER = "VITAE_BLOBS_FOLDER";
    public static final String ENGINE_FOLDER = "VITAE_ENGINE_FOLDER";

    private static final String ON = "on";
    private static final String OFF = "off";

    public static Settings from(Map<String, String> environment, Path project) {
        var root = project.toAbsolutePath().normalize();
        var data = folder(environment, DATA, root.resolve(".data"));
        return new Settings(
                root,
                data,
                port(environment, POSTGRES_PORT, 54329),
                port(environment, KAFKA_PORT, 19092),
                port(environment, KAFKA_CONTROLLER_PORT, 19093),
                number(environment, PARTITIONS, BrokerConfig.DEFAULT_PARTITIONS, 1, 1000),
                environment.getOrDefault(GATEWAY_HOST, "127.0.0.1"),
                port(environment, GATEWAY_PORT, 8080),
                port(environment, GATEWAY_MANAGEMENT_PORT, 9080),
                port(environment, PARSE_PORT, 8081),
                port(environment, SCORING_PORT, 8082),
                port(environment, WEBHOOK_PORT, 8083),
                port(environment, KEYCLOAK_PORT, 8180),
                isOn(environment, KEYCLOAK),
                folder(environment, BLOBS_FOLDER, data.resolve("blobs")),
                folder(environment, ENGINE_FOLDER, root.resolve("parse-engine/target/engine")));
    }

    /** What gives the same settings again. */
    public Map<String, String> toEnvironment() {
        var environment = new LinkedHashMap<String, String>();
        environment.put(DATA, data.toString());
        environment.put(POSTGRES_PORT, String.valueOf(postgresPort));
        environment.put(KAFKA_PORT, String.valueOf(kafkaPort));
        environment.put(KAFKA_CONTROLLER_PORT, String.valueOf(kafkaControllerPort));
        environment.put(PARTITIONS, String.valueOf(partitions));
        environment.put(GATEWAY_HOST, gatewayHost);
        environment.put(GATEWAY_PORT, String.valueOf(gatewayPort));
        environment.put(GATEWAY_MANAGEMENT_PORT, String.valueOf(gatewayManagementPort));
        environment.put(PARSE_PORT, String.valueOf(parsePort));
        environment.put(SCORING_PORT, String.valueOf(scoringPort));
        environment.put(WEBHOOK_PORT, String.valueOf(webhookPort));
        environment.put(KEYCLOAK_PORT, String.valueOf(keycloakPort));
        environment.put(KEYCLOAK, keycloak ? ON : OFF);
        environment.put(BLOBS_FOLDER, blobs.toString());
        environment.put(ENGINE_FOLDER, engine.toString());
        return environment;
    }

    /** The same suite without Keycloak. */
    public Settings withoutKeycloak() {
        var environment = toEnvironment();
        environment.put(KEYCLOAK, OFF);
        return from(environment, project);
    }

    List<Integer> ports() {
        return List.of(
                gatewayPort,
                gatewayManagementPort,
                parsePort,
                scoringPort,
                webhookPort,
                keycloakPort,
                postgresPort,
                kafkaPort,
                kafkaControllerPort);
    }

    /** Where a program on this machine finds the gateway, whatever address it listens on. */
    public String gatewayUrl() {
        var everywhere = gatewayHost.equals("0.0.0.0") || gatewayHost.equals("::");
        return "http://" + (everywhere ? "127.0.0.1" : gatewayHost) + ":" + gatewayPort;
    }

    /** Where a program on this machine finds Keycloak's realm: the issuer of its tokens. */
    public String realmUrl() {
        return "http://127.0.0.1:" + keycloakPort + "/realms/vitae";
    }

    /** Who runs, and with which settings. */
    Path run() {
        return data.resolve("run");
    }

    public Path logs() {
        return data.resolve("logs");
    }

    PostgresConfig postgres() {
        return PostgresConfig.of(data, postgresPort, keycloak ? List.of(Keycloak.DATABASE) : List.of());
    }

    BrokerConfig kafka() {
        return BrokerConfig.of(data, kafkaPort, kafkaControllerPort, partitions);
    }

    private static Path folder(Map<String, String> environment, String variable, Path otherwise) {
        var value = environment.get(variable);
        return value == null || value.isBlank()
                ? otherwise
                : Path.of(value).toAbsolutePath().normalize();
    }

    private static boolean isOn(Map<String, String> environment, String variable) {
        var value = environment.getOrDefault(variable, ON).strip();
        if (!value.equals(ON) && !value.equals(OFF)) {
            throw new SuiteException("%s is '%s', but must be %s or %s".formatted(variable, value, ON, OFF));
        }
        return value.equals(ON);
    }

    private static int port(Map<String, String> environment, String variable, int otherwise) {
        return number(environment, variable, otherwise, 1, 65535);
    }

    private static int number(Map<String, String> environment, String variable, int otherwise, int least, int most) {
        var value = environment.get(variable);
        if (value == null || value.isBlank()) {
            return otherwise;
        }
        try {
            var number = Integer.parseInt(value.strip());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // said below
        }
        throw new SuiteException(
                "%s is '%s', but must be a number from %d to %d".formatted(variable, value, least, most));
    }
}

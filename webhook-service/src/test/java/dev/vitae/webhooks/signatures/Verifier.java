package dev.vitae.webhooks.signatures;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** The ways in which receivers verify deliveries, none of them ours. */
enum Verifier {
    PYTHON_OF_THE_DOCUMENT(false),
    NODE_OF_THE_DOCUMENT(false),
    STANDARDWEBHOOKS_OF_MAVEN(true),
    STANDARDWEBHOOKS_OF_NPM(true),
    SVIX_OF_NPM(true);

    private static final Path SCRIPTS = Path.of("verifiers");

    private final boolean standard;

    Verifier(boolean standard) {
        this.standard = standard;
    }

    /** Whether it verifies as Standard Webhooks has it: id and time too, with any of several secrets. */
    boolean isStandard() {
        return standard;
    }

    /** Ends the test as skipped, and says so, where this machine has not what it takes. */
    boolean accepts(Captured delivery) throws IOException, InterruptedException {
        return switch (this) {
            case PYTHON_OF_THE_DOCUMENT ->
                accepts(delivery, Tool.PYTHON, SCRIPTS.resolve("verify.py").toString());
            case NODE_OF_THE_DOCUMENT ->
                accepts(delivery, Tool.NODE, SCRIPTS.resolve("verify.mjs").toString(), "document");
            case STANDARDWEBHOOKS_OF_NPM -> accepts(delivery, Tool.NODE, withPackages(), "standardwebhooks");
            case SVIX_OF_NPM -> accepts(delivery, Tool.NODE, withPackages(), "svix");
            case STANDARDWEBHOOKS_OF_MAVEN -> acceptedByMaven(delivery);
        };
    }

    private static String withPackages() {
        return Tool.npmPackages(SCRIPTS).resolve("verify.mjs").toString();
    }

    private static boolean accepts(Captured delivery, Tool tool, String... arguments)
            throws IOException, InterruptedException {
        String json = new ObjectMapper()
                .writeValueAsString(Map.of(
                        "secret",
                        delivery.secret(),
                        "headers",
                        delivery.headers(),
                        "body",
                        Base64.getEncoder().encodeToString(delivery.body()),
                        "later",
                        delivery.later()));
        return switch (tool.run(json, arguments).strip()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalStateException(tool + " says neither true nor false");
        };
    }

    /** Knows no time but now: what comes later is signed earlier, by {@link SignaturesTest}. */
    private static boolean acceptedByMaven(Captured delivery) {
        Map<String, List<String>> headers = delivery.headers().entrySet().stream()
                .collect(toMap(Map.Entry::getKey, header -> List.of(header.getValue())));
        try {
            new Webhook(delivery.secret()).verify(new String(delivery.body(), UTF_8), headers);
            return true;
        } catch (WebhookVerificationException refused) {
            return false;
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }
}

package dev.vitae.webhooks.subscriptions;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vitae.webhooks.signatures.SigningSecret;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The bodies that clients are answered with. */
final class Answers {

    private Answers() {}

    record One(boolean success, Webhook webhook) {}

    record All(boolean success, List<Webhook> webhooks) {}

    record Deleted(boolean success, String id, boolean deleted) {}

    /**
     * The sample event is on its way.
     *
     * @param deliveryId what its history is found by
     */
    record TestSent(boolean success, String eventId, String deliveryId) {}

    /**
     * A subscription, as the portal's document has it and more.
     *
     * @param secret shown when it is new, never again
     * @param status {@code enabled} or {@code disabled}
     * @param statusReason a sentence for its owner; null where it is enabled
     * @param failingSince the first failure since the last success
     * @param previousSecretExpiresAt null where there is one secret only
     */
    record Webhook(
            String id,
            String targetUrl,
            List<String> eventTypes,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String secret,

            String status,
            @Nullable String statusReason,
            @Nullable Instant failingSince,
            @Nullable String description,
            Map<String, String> metadata,
            boolean candidateIdsOnly,
            String retrySchedule,
            @Nullable Integer rateLimit,
            @Nullable Instant previousSecretExpiresAt,
            Instant createdAt,
            Instant updatedAt) {

        static Webhook of(Subscription subscription, Instant now) {
            return of(subscription, null, now);
        }

        static Webhook of(Subscription subscription, @Nullable SigningSecret secret, Instant now) {
            Settings settings = subscription.settings();
            Instant previousUntil = subscription.previousSecretUntil();
            return new Webhook(
                    subscription.id().toString(),
                    settings.targetUrl(),
                    settings.eventTypes(),
                    secret == null ? null : secret.text(),
                    settings.state(),
                    reason(subscription),
                    subscription.failingSince(),
                    settings.description(),
                    settings.metadata(),
                    settings.candidateIdsOnly(),
                    settings.retrySchedule(),
                    settings.rateLimit(),
                    previousUntil != null && now.isBefore(previousUntil) ? previousUntil : null,
                    subscription.createdAt(),
                    subscription.updatedAt());
        }

        private static @Nullable String reason(Subscription subscription) {
            String reason = subscription.stateReason();
            if (reason == null) {
                return null;
            }
            return switch (reason) {
                case "owner" -> "Disabled by its owner";
                case "failing" ->
                    "Disabled at " + subscription.stateSince() + ": every attempt has failed since "
                            + subscription.failingSince();
                case "gone" ->
                    "Disabled at " + subscription.stateSince() + ": the receiver answered 410, so it wants no more";
                default -> throw new IllegalStateException(reason);
            };
        }
    }
}

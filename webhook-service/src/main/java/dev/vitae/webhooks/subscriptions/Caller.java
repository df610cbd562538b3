package dev.vitae.webhooks.subscriptions;

import dev.vitae.common.ids.AccountId;
import dev.vitae.common.ids.WebhookId;
import dev.vitae.webhooks.errors.ApiException;
import org.jspecify.annotations.Nullable;

/** Who asks for what. */
final class Caller {

    static final String HEADER = "x-vitae-account";

    private Caller() {}

    /** 400 where the header is not there or no account, which is the gateway's mistake. */
    static AccountId account(@Nullable String header) {
        return AccountId.parse(header == null ? "" : header)
                .orElseThrow(() -> ApiException.badField(HEADER, "missing_field", HEADER + " must be an account id"));
    }

    /** 404 where the text is no such id. */
    static WebhookId webhook(String id) {
        return WebhookId.parse(id).orElseThrow(Subscriptions::notFound);
    }
}

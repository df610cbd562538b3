package dev.vitae.webhooks.callers;

import dev.vitae.common.ids.AccountId;
import dev.vitae.common.ids.WebhookId;
import dev.vitae.webhooks.errors.ApiException;
import org.jspecify.annotations.Nullable;

/** Who asks for what, as the gateway says. */
public final class Caller {

    /** The account that the request comes from. */
    public static final String HEADER = "x-vitae-account";

    private Caller() {}

    /** 400 where the header is not there or no account, which is the gateway's mistake. */
    public static AccountId account(@Nullable String header) {
        return AccountId.parse(header == null ? "" : header)
                .orElseThrow(() -> ApiException.badField(HEADER, "missing_field", HEADER + " must be an account id"));
    }

    /** 404 where the text is no such id. */
    public static WebhookId webhook(String id) {
        return WebhookId.parse(id).orElseThrow(() -> ApiException.notFound("Webhook"));
    }
}

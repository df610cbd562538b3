package dev.vitae.gateway.portal;

import dev.vitae.common.ids.JobId;
import dev.vitae.gateway.errors.ApiException;
import org.jspecify.annotations.Nullable;

/** Reads paging parameters, and names the one that is wrong. */
final class Paging {

    private Paging() {}

    static int number(String name, @Nullable String sent, int otherwise, int least, int most) {
        if (sent == null || sent.isBlank()) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(sent.strip());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException noNumber) {
            // answered like a number out of range
        }
        String range = most == Integer.MAX_VALUE ? "of at least " + least : "from " + least + " to " + most;
        throw ApiException.badField(name, "invalid_parameter", name + " must be a whole number " + range);
    }

    static @Nullable JobId cursor(@Nullable String sent) {
        if (sent == null || sent.isBlank()) {
            return null;
        }
        return JobId.parse(sent)
                .orElseThrow(() -> ApiException.badField(
                        "cursor", "invalid_parameter", "cursor must be the next_cursor of an earlier page"));
    }
}

package dev.vitae.gateway.limits;

import java.util.Comparator;
import java.util.List;

/** Whether a request may go on. */
sealed interface Verdict {

    /** It may, and was counted. */
    record Admitted(List<Allowance> allowances) implements Verdict {}

    /** It may not, and wasn't counted. */
    record Refused(List<Allowance> allowances) implements Verdict {

        /** The limit that refuses it longest. */
        Allowance by() {
            return allowances.stream()
                    .filter(allowance -> allowance.remaining() == 0)
                    .max(Comparator.comparing(Allowance::resetsAt))
                    .orElseThrow();
        }
    }

    /** It may, because nobody could say. */
    record Unchecked(List<Policy> policies) implements Verdict {}
}

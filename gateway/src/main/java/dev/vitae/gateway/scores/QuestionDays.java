package dev.vitae.gateway.scores;

import dev.vitae.common.ids.AccountId;
import dev.vitae.gateway.limits.Allowance;
import dev.vitae.gateway.limits.Policy;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.Consumer;

/**
 * How many sets of interview questions an account has had on a day, in UTC. Taken by one conditional update, so that of any
 * number of requests at once only as many pass as are left.
 */
@ApplicationScoped
public class QuestionDays {

    private final Pool pool;
    private final ScoresConfig config;
    private final Clock clock;

    QuestionDays(Pool pool, ScoresConfig config, Clock clock) {
        this.pool = pool;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Takes one of today's sets for what follows, and gives it back where that fails; 429 where none is left.
     *
     * @param told what is left then
     */
    public <T> Uni<T> spend(AccountId account, Uni<T> questions, Consumer<Allowance> told) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return take(account, today, told)
                .chain(() -> questions
                        .onFailure()
                        .call(() -> giveBack(account, today))
                        .onCancellation()
                        .call(() -> giveBack(account, today)));
    }

    private Uni<Void> take(AccountId account, LocalDate day, Consumer<Allowance> told) {
        return pool.preparedQuery("""
                        insert into question_day as q (account_id, day, used) select $1, $2, 1 where $3 > 0
                        on conflict (account_id, day) do update set used = q.used + 1 where q.used < $3
                        returning used""")
                .execute(Tuple.of(account.value(), day, config.questionsPerDay()))
                .invoke(rows -> {
                    boolean taken = rows.size() > 0;
                    int used = taken ? rows.iterator().next().getInteger(0) : config.questionsPerDay();
                    Allowance left = left(day, used);
                    told.accept(left);
                    if (!taken) {
                        throw left.refusal("daily_limit_reached", message());
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Void> giveBack(AccountId account, LocalDate day) {
        return pool.preparedQuery(
                        "update question_day set used = used - 1 where account_id = $1 and day = $2 and used > 0")
                .execute(Tuple.of(account.value(), day))
                .replaceWithVoid();
    }

    private Allowance left(LocalDate day, int used) {
        Policy policy = new Policy("interview-questions", config.questionsPerDay(), Duration.ofDays(1));
        Instant resetsAt = day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        return new Allowance(policy, policy.limit() - used, clock.instant(), resetsAt);
    }

    private String message() {
        return "Only " + config.questionsPerDay() + " sets of interview questions a day";
    }
}

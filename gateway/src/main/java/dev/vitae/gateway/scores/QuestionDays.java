package dev.vitae.gateway.scores;

import dev.vitae.common.ids.AccountId;
import dev.vitae.gateway.errors.ApiException;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;

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

    /** Takes one of today's sets for what follows, and gives it back where that fails; 429 where none is left. */
    public <T> Uni<T> spend(AccountId account, Uni<T> questions) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return take(account, today)
                .chain(() -> questions
                        .onFailure()
                        .call(() -> giveBack(account, today))
                        .onCancellation()
                        .call(() -> giveBack(account, today)));
    }

    private Uni<Void> take(AccountId account, LocalDate day) {
        return pool.preparedQuery("""
                        insert into question_day as q (account_id, day, used) select $1, $2, 1 where $3 > 0
                        on conflict (account_id, day) do update set used = q.used + 1 where q.used < $3
                        returning used""")
                .execute(Tuple.of(account.value(), day, config.questionsPerDay()))
                .invoke(rows -> {
                    if (rows.size() == 0) {
                        throw exhausted(day);
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

    private ApiException exhausted(LocalDate day) {
        Instant resetsAt = day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("limit", config.questionsPerDay());
        details.put("used", config.questionsPerDay());
        details.put("resets_at", resetsAt.toString());
        return ApiException.tooMany(
                "daily_limit_reached",
                "Only " + config.questionsPerDay() + " sets of interview questions a day",
                details,
                Duration.between(clock.instant(), resetsAt).plusSeconds(1));
    }
}

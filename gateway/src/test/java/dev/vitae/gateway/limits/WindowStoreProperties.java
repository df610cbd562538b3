package dev.vitae.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitae.gateway.limits.WindowStore.Admission;
import dev.vitae.gateway.limits.WindowStore.Claim;
import dev.vitae.gateway.limits.WindowStore.Use;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.BeforeTry;

/** What every store promises, over random schedules in a time that the tests tell. */
abstract class WindowStoreProperties {

    private static final int TRIES = 300;

    /** Some time, in microseconds. */
    private long now = 1_000_000_000_000_000L;

    private String subject = "";

    /** Requests one after the other, each so many microseconds after the one before. */
    record Schedule(Policy policy, List<Long> gaps) {

        long micros() {
            return policy.window().toSeconds() * 1_000_000;
        }
    }

    @BeforeTry
    void beSomebodyElse() {
        subject = UUID.randomUUID().toString();
    }

    /** The store to be asked. */
    abstract WindowStore store();

    /** Makes it this late for the store. */
    abstract void tell(long micros);

    @Property(tries = TRIES)
    void noWindowWhereverItBeginsAdmitsMoreThanTheLimit(@ForAll("schedules") Schedule schedule) {
        List<Long> admitted = new ArrayList<>();

        for (long gap : schedule.gaps()) {
            later(gap);
            if (ask(schedule.policy()).admitted()) {
                admitted.add(now);
            }
        }

        for (int i = schedule.policy().limit(); i < admitted.size(); i++) {
            assertThat(admitted.get(i) - admitted.get(i - schedule.policy().limit()))
                    .isGreaterThanOrEqualTo(schedule.micros());
        }
    }

    @Property(tries = TRIES)
    void whoKeepsToTheLimitIsNeverRefused(@ForAll("schedules") Schedule schedule) {
        List<Long> asked = new ArrayList<>();

        for (long gap : schedule.gaps()) {
            later(gap);
            if (within(asked, schedule) < schedule.policy().limit()) {
                asked.add(now);
                assertThat(ask(schedule.policy()).admitted()).isTrue();
            }
        }
    }

    @Property(tries = TRIES)
    void whatIsUsedAndWhenThereIsRoomIsTrueAtEveryAnswer(@ForAll("schedules") Schedule schedule) {
        List<Long> admitted = new ArrayList<>();

        for (long gap : schedule.gaps()) {
            later(gap);
            Admission answer = ask(schedule.policy());
            if (answer.admitted()) {
                admitted.add(now);
            }
            long used = within(admitted, schedule);
            long oldest = admitted.get(admitted.size() - (int) used);
            assertThat(answer.uses()).containsExactly(new Use((int) used, oldest + schedule.micros() - now));
        }
    }

    @Property(tries = TRIES)
    void whatRemainsIsAdmittedAndNotOneMoreUntilTheReset(@ForAll("schedules") Schedule schedule) {
        Allowance told = null;
        for (long gap : schedule.gaps()) {
            later(gap);
            told = allowance(schedule.policy(), ask(schedule.policy()));
        }
        long reset = now + told.resetsIn().toNanos() / 1000;

        for (int i = 0; i < told.remaining(); i++) {
            assertThat(ask(schedule.policy()).admitted()).isTrue();
        }
        assertThat(ask(schedule.policy()).admitted()).isFalse();
        later(reset - 1 - now);
        assertThat(ask(schedule.policy()).admitted()).isFalse();
        later(1);
        assertThat(ask(schedule.policy()).admitted()).isTrue();
    }

    @Property(tries = TRIES)
    void aRequestCountsInAllOfItsWindowsOrInNone(
            @ForAll("schedules") Schedule schedule, @ForAll("policies") Policy other) {
        List<Long> admitted = new ArrayList<>();
        Policy wide = new Policy("wide", 1000, Duration.ofDays(1));

        for (long gap : schedule.gaps()) {
            later(gap);
            Admission answer = ask(wide, schedule.policy(), other);
            if (answer.admitted()) {
                admitted.add(now);
            }
            assertThat(answer.uses().get(0).used()).isEqualTo(admitted.size());
            assertThat(answer.uses().get(1).used()).isEqualTo((int) within(admitted, schedule));
        }
    }

    @Property(tries = TRIES)
    void subjectsDoNotShareAWindow(@ForAll("schedules") Schedule schedule) {
        for (long gap : schedule.gaps()) {
            later(gap);
            ask(schedule.policy());
        }

        Claim another = new Claim(schedule.policy(), subject + "-another");
        assertThat(await(store().admit(List.of(another))).admitted()).isTrue();
    }

    @Provide
    Arbitrary<Policy> policies() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 8),
                        Arbitraries.integers().between(60, 3600))
                .as((limit, seconds) -> new Policy("other", limit, Duration.ofSeconds(seconds)));
    }

    /** Bursts, steady callers, pauses, and gaps that end right at the edge of the window. */
    @Provide
    Arbitrary<Schedule> schedules() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 12),
                        Arbitraries.integers().between(60, 3600))
                .as((limit, seconds) -> new Policy("some", limit, Duration.ofSeconds(seconds)))
                .flatMap(policy -> {
                    long window = policy.window().toSeconds() * 1_000_000;
                    return Arbitraries.frequencyOf(
                                    Tuple.of(3, Arbitraries.just(0L)),
                                    Tuple.of(2, Arbitraries.of(window - 1, window, window + 1)),
                                    Tuple.of(4, Arbitraries.longs().between(1, window / policy.limit())),
                                    Tuple.of(2, Arbitraries.just(window / policy.limit())),
                                    Tuple.of(1, Arbitraries.longs().between(1, 2 * window)))
                            .list()
                            .ofMinSize(1)
                            .ofMaxSize(60)
                            .map(gaps -> new Schedule(policy, gaps));
                });
    }

    static <T> T await(Future<T> future) {
        return future.toCompletionStage().toCompletableFuture().join();
    }

    private static Allowance allowance(Policy policy, Admission answer) {
        return Allowance.of(policy, answer.uses().getFirst(), Instant.EPOCH);
    }

    /** How many of these moments the window that ends now holds. */
    private long within(List<Long> moments, Schedule schedule) {
        return moments.stream()
                .filter(moment -> moment + schedule.micros() > now)
                .count();
    }

    private void later(long micros) {
        now += micros;
        tell(now);
    }

    private Admission ask(Policy... policies) {
        return await(store().admit(List.of(policies).stream()
                .map(policy -> new Claim(policy, subject))
                .toList()));
    }
}

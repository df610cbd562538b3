package dev.vitae.scoring.models;

import dev.vitae.scoring.models.ModelReply.Reason;
import dev.vitae.scoring.models.ModelReply.Said;
import dev.vitae.scoring.models.ModelReply.Tokens;
import dev.vitae.scoring.models.ModelReply.Unavailable;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Asks a model within what it may cost: time, tokens, places. An answer of the wrong form may be repaired once. Logs hold the
 * model, the version of the prompt and counts, never content.
 */
final class GuardedModel implements Models {

    private static final Logger LOG = Logger.getLogger(GuardedModel.class);
    /** With less time left nobody is asked. */
    private static final Duration SHORTEST = Duration.ofMillis(200);
    /** A token has about four letters in English and fewer elsewhere. */
    private static final int LETTERS_PER_TOKEN = 3;

    private final LanguageModel model;
    private final Duration timeout;
    private final int maxOutputTokens;
    private final Places places;
    private final TokenBudget budget;
    private final Circuit circuit;
    private final AnswerCache cache;
    private final ModelMeters meters;

    GuardedModel(LanguageModel model, ModelSettings settings, Circuit circuit, ModelMeters meters, Clock clock) {
        this.model = model;
        this.timeout = settings.timeout();
        this.maxOutputTokens = settings.maxOutputTokens();
        this.places = new Places(settings.concurrency());
        this.budget = new TokenBudget(settings.dailyTokens(), clock);
        this.circuit = circuit;
        this.cache =
                new AnswerCache(settings.cache().entries(), settings.cache().kept(), clock);
        this.meters = meters;
    }

    @Override
    public boolean isConfigured() {
        return true;
    }

    @Override
    public <T> Optional<Answer<T>> ask(Caller caller, Prompt prompt, AnswerForm<T> form) {
        String key = AnswerCache.key(prompt);
        Optional<String> known = cache.get(key);
        if (known.isPresent()) {
            try {
                T value = form.read(known.get());
                meters.question("cached");
                return Optional.of(new Answer<>(value, model.name()));
            } catch (UnusableAnswerException e) {
                LOG.debug("A kept answer is of no use any more");
            }
        }
        Deadline deadline = Deadline.in(timeout);
        try {
            if (!places.take(caller.waiting(), deadline.left())) {
                return none("no_place");
            }
            try {
                return askInPlace(caller, prompt, form, key, deadline);
            } finally {
                places.free(caller.waiting());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return none("interrupted");
        }
    }

    private <T> Optional<Answer<T>> askInPlace(
            Caller caller, Prompt prompt, AnswerForm<T> form, String key, Deadline deadline)
            throws InterruptedException {
        @Nullable Repair repair = null;
        for (int attempt = 1; attempt <= 2; attempt++) {
            if (!circuit.lets()) {
                return none("circuit_open");
            }
            ModelReply reply = call(caller, prompt, repair, deadline);
            if (reply == null) {
                return none("over_budget");
            }
            switch (reply) {
                case Unavailable(Reason reason, var retryAfter) -> {
                    return none(reason.label());
                }
                case Said(String text, var tokens) -> {
                    try {
                        T value = form.read(text);
                        if (!prompt.personal()) { // what is erased must be gone at once
                            cache.put(key, text);
                        }
                        meters.question(repair == null ? "answered" : "repaired");
                        return Optional.of(new Answer<>(value, model.name()));
                    } catch (UnusableAnswerException e) {
                        LOG.infof(
                                "Model %s, prompt %s: answer %d can't be used",
                                model.name(), prompt.version(), attempt);
                        repair = new Repair(text, String.valueOf(e.getMessage()));
                    }
                }
            }
        }
        return none("unusable");
    }

    /** Null where the account has no tokens left. */
    private @Nullable ModelReply call(Caller caller, Prompt prompt, @Nullable Repair repair, Deadline deadline)
            throws InterruptedException {
        int letters = prompt.length() + (repair == null ? 0 : repair.answer().length());
        long expected = letters / LETTERS_PER_TOKEN;
        long reserved = expected + maxOutputTokens;
        if (!budget.reserve(caller.account(), reserved)) {
            return null;
        }
        ModelReply reply = once(prompt, repair, deadline);
        if (reply instanceof Unavailable(Reason reason, Duration wish) && reason == Reason.BUSY && wish != null) {
            if (wish.plus(SHORTEST).compareTo(deadline.left()) < 0) {
                TimeUnit.NANOSECONDS.sleep(wish.toNanos());
                reply = once(prompt, repair, deadline);
            }
        }
        budget.settle(caller.account(), reserved, spent(reply, expected));
        return reply;
    }

    private ModelReply once(Prompt prompt, @Nullable Repair repair, Deadline deadline) throws InterruptedException {
        Duration left = deadline.left();
        if (left.compareTo(SHORTEST) < 0) {
            return new Unavailable(Reason.LATE, null);
        }
        Deadline start = Deadline.in(Duration.ZERO);
        ModelReply reply = model.ask(prompt, repair, left);
        Duration took = Duration.ofNanos(System.nanoTime() - start.nanos());
        meters.call(took);
        switch (reply) {
            case Said(var text, Tokens tokens) -> {
                circuit.succeeded();
                if (tokens != null) {
                    meters.tokens(tokens);
                }
                LOG.infof(
                        "Model %s, prompt %s: %s tokens in, %s out, %d ms",
                        model.name(),
                        prompt.version(),
                        tokens == null ? "?" : tokens.in(),
                        tokens == null ? "?" : tokens.out(),
                        took.toMillis());
            }
            case Unavailable(Reason reason, Duration wish) -> {
                if (reason == Reason.BUSY && wish != null) {
                    circuit.rest(wish);
                } else {
                    circuit.failed();
                }
                LOG.warnf(
                        "Model %s, prompt %s: no answer (%s) after %d ms",
                        model.name(), prompt.version(), reason.label(), took.toMillis());
            }
        }
        return reply;
    }

    /** A server that gave no answer may have counted the question all the same, unless it wasn't there. */
    private static long spent(ModelReply reply, long expected) {
        return switch (reply) {
            case Said(String text, Tokens tokens) ->
                tokens == null ? expected + text.length() / LETTERS_PER_TOKEN : tokens.all();
            case Unavailable(Reason reason, var wish) ->
                reason == Reason.LATE || reason == Reason.UNREADABLE ? expected : 0;
        };
    }

    private <T> Optional<Answer<T>> none(String why) {
        meters.question(why);
        return Optional.empty();
    }
}

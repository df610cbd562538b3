package dev.vitae.fit.jobs;

import dev.vitae.lexicon.PhraseIndex;
import java.util.List;
import java.util.stream.Stream;

/** What the words of a text do in it, from left to right. */
record Signs(List<PhraseIndex.Match<Wording.Sign>> all) {

    Signs {
        all = List.copyOf(all);
    }

    boolean have(Wording.Sign sign) {
        return of(sign).findAny().isPresent();
    }

    boolean haveAny(Wording.Sign... signs) {
        return Stream.of(signs).anyMatch(this::have);
    }

    Stream<PhraseIndex.Match<Wording.Sign>> of(Wording.Sign sign) {
        return all.stream().filter(match -> match.value() == sign);
    }

    /** Whether such a word stands between these places. */
    boolean have(Wording.Sign sign, int from, int to) {
        return of(sign).anyMatch(match -> match.from() >= from && match.to() <= to);
    }
}

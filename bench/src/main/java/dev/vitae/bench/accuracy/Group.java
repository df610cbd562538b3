package dev.vitae.bench.accuracy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Cases that have something in common.
 *
 * @param score mean of theirs
 */
record Group(int cases, double score) {

    static Group of(Collection<ScoredCase> cases) {
        return new Group(
                cases.size(),
                cases.stream()
                        .mapToDouble(scored -> scored.score().value())
                        .average()
                        .orElse(0));
    }

    /** One group for each name that a case has, in the order of the names. */
    static Map<String, Group> by(Function<ScoredCase, List<String>> names, Collection<ScoredCase> cases) {
        Map<String, List<ScoredCase>> members = new TreeMap<>();
        for (ScoredCase scored : cases) {
            names.apply(scored)
                    .forEach(name -> members.computeIfAbsent(name, _ -> new ArrayList<>())
                            .add(scored));
        }
        Map<String, Group> groups = new TreeMap<>();
        members.forEach((name, ofName) -> groups.put(name, of(ofName)));
        return groups;
    }
}

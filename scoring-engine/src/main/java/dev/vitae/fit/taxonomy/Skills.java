package dev.vitae.fit.taxonomy;

import dev.vitae.lexicon.Lexicon;
import dev.vitae.lexicon.PhraseIndex;
import dev.vitae.lexicon.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * All skills that Vitae knows, and where they are named in a text. Forms that are ordinary words too ("Go", "R", "Excel") count
 * only in their exact spelling and beside other skills.
 */
public final class Skills {

    private static final Pattern HEAD = Pattern.compile("(\\w+)(?: < ([a-z0-9-]+))?");
    private static final String DOUBTFUL = "?";
    private static final String ENGLISH = "en";
    /** Up to so many letters, capitals are an acronym and nothing else. */
    private static final int ACRONYM = 4;

    /** How far away, in characters, another skill vouches for a doubtful form. */
    private static final int NEIGHBOURHOOD = 60;

    private static final int CLOSE = 8;
    private static final int DEEPEST = 8;

    private final Map<String, Skill> byId = new LinkedHashMap<>();
    private final PhraseIndex<Form> index;

    /** A skill named in a text, from its first character to behind its last. */
    public record Mention(Skill skill, int from, int to) {}

    /** A skill's forms of one language; those of English are used in every language. */
    private record Form(Skill skill, String language) {

        boolean doubtful() {
            return language.equals(DOUBTFUL);
        }

        boolean isOf(String text) {
            return doubtful() || Lexicon.countsIn(text, language);
        }
    }

    private Skills(Collection<Block> blocks) {
        SequencedMap<Form, List<String>> phrases = new LinkedHashMap<>();
        for (Block block : blocks) {
            Skill skill = skill(block);
            if (byId.put(skill.id(), skill) != null) {
                throw new IllegalStateException("twice: " + skill.id());
            }
            block.lines().forEach((language, forms) -> phrases.put(new Form(skill, language), forms));
        }
        index = new PhraseIndex<>(phrases);
    }

    /** Reads the taxonomy; takes a moment, so do it once. */
    public static Skills load() {
        return new Skills(Block.all("skills.txt"));
    }

    public Collection<Skill> all() {
        return byId.values();
    }

    public Optional<Skill> byId(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /**
     * The skills that a text names, from left to right.
     *
     * @param language of the text, ISO 639-1
     */
    public List<Mention> in(String text, String language) {
        return in(text, form -> form.isOf(language));
    }

    /** The same of a text whose language isn't known, or that mixes several. */
    public List<Mention> in(String text) {
        return in(text, form -> true);
    }

    private List<Mention> in(String text, Predicate<Form> which) {
        List<PhraseIndex.Match<Form>> matches = index.in(text, which).stream()
                .filter(match -> !isAcronym(match.phrase()) || isExact(match, text))
                .toList();
        List<Mention> mentions = new ArrayList<>(matches.size());
        for (PhraseIndex.Match<Form> match : matches) {
            if (!match.value().doubtful() || (isExact(match, text) && hasNeighbour(match, matches, text))) {
                mentions.add(new Mention(match.value().skill(), match.from(), match.to()));
            }
        }
        return mentions;
    }

    /** The skill that an item of a list of skills names as a whole. */
    public Optional<Skill> named(String item, String language) {
        List<PhraseIndex.Match<Form>> matches = index.in(item, form -> form.isOf(language));
        if (matches.size() != 1) {
            return Optional.empty();
        }
        PhraseIndex.Match<Form> match = matches.getFirst();
        boolean whole = Words.in(item.substring(0, match.from())).isEmpty()
                && Words.in(item.substring(match.to())).isEmpty();
        return whole ? Optional.of(match.value().skill()) : Optional.empty();
    }

    /** Whether one skill is a case of the other: PostgreSQL of relational databases. */
    public boolean isCaseOf(Skill skill, Skill broader) {
        @Nullable String parent = skill.parent();
        for (int depth = 0; parent != null && depth < DEEPEST; depth++) {
            if (parent.equals(broader.id())) {
                return true;
            }
            Skill next = byId.get(parent);
            parent = next == null ? null : next.parent();
        }
        return false;
    }

    private static boolean isAcronym(String phrase) {
        return phrase.length() <= ACRONYM && phrase.chars().allMatch(c -> c < 0x80 && !Character.isLowerCase(c));
    }

    private static boolean isExact(PhraseIndex.Match<Form> match, String text) {
        return text.substring(match.from(), match.to()).equals(match.phrase());
    }

    /** Another skill nearby vouches for a doubtful form; two doubtful ones close by, for each other: "Power BI, Tableau". */
    private static boolean hasNeighbour(
            PhraseIndex.Match<Form> match, List<PhraseIndex.Match<Form>> matches, String text) {
        for (PhraseIndex.Match<Form> other : matches) {
            Form form = other.value();
            int reach = form.doubtful() ? CLOSE : NEIGHBOURHOOD;
            boolean near = other.from() - match.to() < reach && match.from() - other.to() < reach;
            boolean another = !form.skill().equals(match.value().skill());
            if (near && another && vouches(form.skill()) && (!form.doubtful() || isExact(other, text))) {
                return true;
            }
        }
        return false;
    }

    private static boolean vouches(Skill skill) {
        return skill.type() != SkillType.SOFT && skill.type() != SkillType.LANGUAGE;
    }

    private static Skill skill(Block block) {
        Matcher head = HEAD.matcher(block.rest());
        if (!head.matches()) {
            throw new IllegalStateException(block.head() + ": " + block.rest());
        }
        Map<String, String> labels = new HashMap<>();
        block.lines().forEach((language, forms) -> {
            if (!language.equals(DOUBTFUL) && !language.equals(ENGLISH)) {
                forms.stream()
                        .filter(form -> !form.contains("*"))
                        .findFirst()
                        .ifPresent(form -> labels.put(language, form));
            }
        });
        List<String> english = block.lines().getOrDefault(ENGLISH, List.of());
        String label = english.isEmpty()
                ? block.lines().getOrDefault(DOUBTFUL, List.of(block.head())).getFirst()
                : english.getFirst();
        return new Skill(
                block.head(), label, SkillType.of(head.group(1)), block.header("group"), head.group(2), labels);
    }
}

package dev.vitae.bench.run;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A command line of {@code --name value} and {@code --flag}. */
public final class Arguments {

    private final Map<String, String> values = new HashMap<>();
    private final Set<String> flags = new HashSet<>();

    private Arguments() {}

    /**
     * Understands a command line.
     *
     * @param names options with a value
     * @param flags options without
     * @param usage to say where it isn't understood
     */
    public static Arguments parse(String[] line, Set<String> names, Set<String> flags, String usage) {
        Arguments arguments = new Arguments();
        for (int i = 0; i < line.length; i++) {
            if (flags.contains(line[i])) {
                arguments.flags.add(line[i]);
            } else if (names.contains(line[i]) && i + 1 < line.length) {
                arguments.values.put(line[i], line[i + 1]);
                i++;
            } else {
                throw new BenchException("Not understood: " + line[i] + "\n" + usage);
            }
        }
        return arguments;
    }

    public Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /**
     * The whole number above 0 that an option has, at most 999,999.
     *
     * @throws BenchException where it is none, with the usage
     */
    public int number(String name, int otherwise, String usage) {
        String text = value(name).orElse(String.valueOf(otherwise));
        if (!text.matches("[1-9]\\d{0,5}")) {
            throw new BenchException(name + " wants a whole number above 0, not " + text + "\n" + usage);
        }
        return Integer.parseInt(text);
    }

    public boolean has(String flag) {
        return flags.contains(flag);
    }
}

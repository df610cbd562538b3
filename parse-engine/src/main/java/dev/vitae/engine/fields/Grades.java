package dev.vitae.engine.fields;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Knows grades, and takes them off the degree behind which they stand. */
final class Grades {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}(?:[.,]\\d{1,2})?\\s*(?:[/%].{0,12}|)|[1-2]:[12]");
    private static final Pattern TAIL = Pattern.compile("^(.{3,}?)(?:\\s*[,;]\\s+|\\.\\s+|\\s+[-–—]\\s+|\\s*[(（])([^,;()（）]{1,40})[)）]?$");

    private final EntryWords words;

    Grades(EntryWords words) {
        this.words = words;
    }

    /** Whether a text is a grade and nothing else. */
    boolean isGrade(String text) {
        return words.grades().is(text)
                || (words.notes().startsText(text) && NUMBER.matcher(behindLabel(text)).find())
                || NUMBER.matcher(text).matches();
    }

    private static String behindLabel(String text) {
        int colon = Math.max(text.indexOf(':'), text.lastIndexOf(' '));
        return text.substring(colon + 1);
    }

    /** The entry with its role as printed before the grade. */
    Entry without(Entry entry) {
        @Nullable Found<String> role = entry.role();
        if (role == null) {
            return entry;
        }
        Matcher tail = TAIL.matcher(role.value());
        if (!tail.matches() || !isGrade(tail.group(2).strip())) {
            return entry;
        }
        Found<String> alone = new Found<>(PieceSplitter.trim(tail.group(1)), role.line(), role.confidence());
        return new Entry(alone, entry.place(), entry.location(), entry.period(), entry.body());
    }
}

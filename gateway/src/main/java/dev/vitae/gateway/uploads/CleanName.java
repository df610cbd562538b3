package dev.vitae.gateway.uploads;

import org.jspecify.annotations.Nullable;

/**
 * A file name from outside, made harmless to show: without folders, control and invisible characters, and not endless. It is
 * only ever shown; no path is made of it.
 */
final class CleanName {

    private static final int MAX_CHARACTERS = 255;

    private CleanName() {}

    /** The name as it is shown; {@code file-<index>} where nothing is left of it. */
    static String of(@Nullable String sent, int fileIndex) {
        String name = sent == null ? "" : shown(lastSegment(sent));
        return name.isEmpty() || name.equals(".") || name.equals("..") ? "file-" + fileIndex : name;
    }

    private static String lastSegment(String sent) {
        int slash = Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\'));
        return sent.substring(slash + 1);
    }

    private static String shown(String name) {
        StringBuilder shown = new StringBuilder();
        name.codePoints().filter(CleanName::isVisible).limit(MAX_CHARACTERS).forEach(shown::appendCodePoint);
        return shown.toString().strip();
    }

    /** Control and format characters (bidirectional overrides, zero-width, tags) and halves of surrogate pairs are not. */
    private static boolean isVisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}

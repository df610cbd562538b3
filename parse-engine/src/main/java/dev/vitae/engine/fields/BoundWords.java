package dev.vitae.engine.fields;

import dev.vitae.lexicon.Lexicon;
import dev.vitae.lexicon.Words;
import java.util.List;

/**
 * Where a space within Japanese or Chinese text parts nothing: before how a course ended ("工学部 卒業"), and behind the department that
 * a rank belongs to ("営業部 課長").
 */
final class BoundWords {

    private final List<String> ends = Lexicon.ofAllLanguages("tenures").of("left");
    private final List<String> units = Lexicon.ofAllLanguages("organisations").of("unit");

    /** Whether what stands before the space belongs to what stands behind it. */
    boolean bind(String text, int space) {
        String before = text.substring(0, space);
        return startsWithEnd(text.substring(space + 1))
                || (Words.isUnspaced(text.codePointBefore(space))
                        && units.stream().anyMatch(before::endsWith));
    }

    private boolean startsWithEnd(String text) {
        for (String end : ends) {
            if (text.startsWith(end)
                    && (text.length() == end.length() || !Words.isUnspaced(text.codePointAt(end.length())))) {
                return true;
            }
        }
        return false;
    }
}

package dev.vitae.fit.taxonomy;

import java.util.Locale;

/** What kind of skill it is. */
public enum SkillType {
    /** Knowledge, a method, a task. */
    TECHNICAL,
    /** Software, a machine, a device. */
    TOOL,
    SOFT,
    /** A spoken language. */
    LANGUAGE,
    /** A certificate, card or licence. */
    LICENCE;

    static SkillType of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}

package dev.vitae.bench.scoring;

import java.util.List;

/** The two lists of entries. */
public enum EntryKind {
    EXPERIENCE(Field.EXPERIENCE, Slot.TITLE, Slot.COMPANY),
    EDUCATION(Field.EDUCATION, Slot.DEGREE, Slot.INSTITUTION);

    private final Field field;
    private final Slot what;
    private final Slot where;

    EntryKind(Field field, Slot what, Slot where) {
        this.field = field;
        this.what = what;
        this.where = where;
    }

    public Field field() {
        return field;
    }

    public List<Slot> slots() {
        return List.of(what, where, Slot.START, Slot.END);
    }

    /** Of a slot in reports, such as {@code experience.title}. */
    public String key(Slot slot) {
        return field.key() + "." + slot.key();
    }
}

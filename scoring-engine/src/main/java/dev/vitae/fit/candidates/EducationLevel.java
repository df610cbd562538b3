package dev.vitae.fit.candidates;

/** Levels of education in rising order, after ISCED 2011: 2-3, 3-5, 6, 7, 8. */
public enum EducationLevel {
    SECONDARY(1),
    VOCATIONAL(2),
    BACHELOR(3),
    MASTER(4),
    DOCTORATE(5);

    private final int rank;

    EducationLevel(int rank) {
        this.rank = rank;
    }

    /** How many levels this one is above the other; below it, a negative number. */
    public int above(EducationLevel other) {
        return rank - other.rank;
    }
}

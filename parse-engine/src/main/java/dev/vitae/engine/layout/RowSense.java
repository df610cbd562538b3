package dev.vitae.engine.layout;

/** What a text says about its place on a page: reading order has to know, before anything is read, what is a heading or a date. */
public interface RowSense {

    /** Whether it announces a section, as "Work experience" does. */
    boolean isHeading(String text);

    /** Whether it is a date or a period and little else. */
    boolean isDate(String text);
}

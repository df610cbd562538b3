package dev.vitae.engine.layout;

/** Text that was left out because no reader of the page sees it. Only how much there was is kept, never what it said. */
public record HiddenText(Reason reason, int page, int characters) {

    /** Why it can't be seen. */
    public enum Reason {
        /** Marked as hidden in the file. */
        MARKED_HIDDEN,
        /** Characters without width or direction of their own, and tag characters. */
        INVISIBLE_CHARACTERS
    }
}

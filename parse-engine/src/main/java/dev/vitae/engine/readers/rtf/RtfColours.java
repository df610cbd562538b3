package dev.vitae.engine.readers.rtf;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The table of colours at the start of an RTF, filled as it is read. */
final class RtfColours {

    private final List<@Nullable Integer> colours = new ArrayList<>();
    private boolean open;
    private boolean said;
    private int colour;

    /** Takes a control word with its number, -1 where it has none. */
    void take(String word, int number) {
        switch (word) {
            case "colortbl" -> open = true;
            case "red" -> add(number, 16);
            case "green" -> add(number, 8);
            case "blue" -> add(number, 0);
            default -> {}
        }
    }

    private void add(int part, int shift) {
        colour |= Math.clamp(part, 0, 255) << shift;
        said = true;
    }

    /** Takes the sign that ends each colour. */
    void endColour() {
        if (open) {
            colours.add(said ? colour : null);
            colour = 0;
            said = false;
        }
    }

    void endGroup() {
        open = false;
    }

    /** Whether what is read belongs to the table. */
    boolean isOpen() {
        return open;
    }

    /** By their numbers in the document, null for the automatic one. */
    List<@Nullable Integer> all() {
        return colours;
    }
}

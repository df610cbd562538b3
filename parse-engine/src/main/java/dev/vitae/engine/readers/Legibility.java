package dev.vitae.engine.readers;

import dev.vitae.engine.layout.HiddenText.Reason;
import org.jspecify.annotations.Nullable;

/** Whether text can be read at all, in formats that say how it looks but not where it stands. */
public final class Legibility {

    /** In points: the smallest size that word processors offer, and nobody reads. */
    private static final double TINY = 1;

    private Legibility() {}

    /**
     * Why text is not seen; null where it is, or where too little is known.
     *
     * @param colour null for the automatic one
     * @param ground what it stands on; null where that can't be told
     * @param size in points
     */
    public static @Nullable Reason reason(@Nullable Integer colour, @Nullable Integer ground, @Nullable Double size) {
        if (size != null && size <= TINY) {
            return Reason.TOO_SMALL;
        }
        if (colour == null || ground == null || !Contrast.isLost(colour, ground)) {
            return null;
        }
        return Contrast.isWhite(ground) ? Reason.WHITE_ON_WHITE : Reason.OWN_BACKGROUND;
    }
}

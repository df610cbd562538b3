package dev.vitae.engine.readers.odf;

import dev.vitae.engine.layout.HiddenText.Reason;
import dev.vitae.engine.layout.TextStyle;
import dev.vitae.engine.readers.Legibility;
import org.jspecify.annotations.Nullable;

/**
 * How text looks, and where.
 *
 * @param hidden whether the file says that it is not shown
 * @param ground what it stands on, null where that can't be told
 */
record OdtLook(TextStyle style, boolean hidden, @Nullable Integer ground) {

    static OdtLook plainOn(@Nullable Integer ground) {
        return new OdtLook(TextStyle.PLAIN, false, ground);
    }

    /** Why it is not seen; null where it is. */
    @Nullable
    Reason unseen() {
        return hidden ? Reason.MARKED_HIDDEN : Legibility.reason(style.colour(), ground, style.size());
    }
}

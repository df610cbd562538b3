package dev.vitae.engine.layout;

import org.jspecify.annotations.Nullable;

/** What a page is made of. */
public sealed interface Block permits TextBlock, TableBlock {

    Region region();

    /** Null where the format has no positions. */
    @Nullable
    Box box();
}

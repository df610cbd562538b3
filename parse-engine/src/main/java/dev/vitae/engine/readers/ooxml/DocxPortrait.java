package dev.vitae.engine.readers.ooxml;

import dev.vitae.engine.readers.archive.PortraitSearch;

/** How a DOCX gives the sizes of pictures. */
final class DocxPortrait {

    private static final double EMU_PER_POINT = 12_700;

    private DocxPortrait() {}

    static PortraitSearch search() {
        return new PortraitSearch("extent", "cx", "cy", "blip", DocxPortrait::points);
    }

    private static double points(String emu) {
        try {
            return Long.parseLong(emu) / EMU_PER_POINT;
        } catch (NumberFormatException noNumber) {
            return 0;
        }
    }
}

package dev.vitae.engine.readers.pdf.visibility;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentGroup;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentProperties;
import org.jspecify.annotations.Nullable;

/** Which of a document's layers (optional content) are switched off when it is opened. */
final class Layers {

    private static final COSName ALL_ON = COSName.getPDFName("AllOn");
    private static final COSName ANY_OFF = COSName.getPDFName("AnyOff");
    private static final COSName ALL_OFF = COSName.getPDFName("AllOff");

    private final @Nullable PDOptionalContentProperties properties;
    private final IdentityHashMap<COSDictionary, Boolean> known = new IdentityHashMap<>();

    Layers(@Nullable PDOptionalContentProperties properties) {
        this.properties = properties;
    }

    /** @param content a group, or a membership of groups; null for what is in no layer */
    boolean isOff(@Nullable COSDictionary content) {
        PDOptionalContentProperties layers = properties;
        if (content == null || layers == null) {
            return false;
        }
        Boolean off = known.get(content);
        if (off == null) {
            off = isGroup(content)
                    ? !layers.isGroupEnabled(new PDOptionalContentGroup(content))
                    : isOff(content, layers);
            known.put(content, off);
        }
        return off;
    }

    private static boolean isOff(COSDictionary membership, PDOptionalContentProperties layers) {
        if (membership.containsKey(COSName.VE)) {
            return false; // an expression, which no program for texts writes
        }
        List<Boolean> on = new ArrayList<>();
        for (COSDictionary group : groups(membership)) {
            on.add(layers.isGroupEnabled(new PDOptionalContentGroup(group)));
        }
        if (on.isEmpty()) {
            return false;
        }
        COSName policy = membership.getCOSName(COSName.P);
        if (ALL_ON.equals(policy)) {
            return on.contains(false);
        }
        if (ANY_OFF.equals(policy)) {
            return !on.contains(false);
        }
        if (ALL_OFF.equals(policy)) {
            return on.contains(true);
        }
        return !on.contains(true);
    }

    private static List<COSDictionary> groups(COSDictionary membership) {
        List<COSDictionary> groups = new ArrayList<>();
        COSDictionary single = membership.getCOSDictionary(COSName.OCGS);
        COSArray several = membership.getCOSArray(COSName.OCGS);
        if (single != null) {
            groups.add(single);
        }
        for (int i = 0; several != null && i < several.size(); i++) {
            if (several.getObject(i) instanceof COSDictionary group) {
                groups.add(group);
            }
        }
        groups.removeIf(group -> !isGroup(group));
        return groups;
    }

    private static boolean isGroup(COSDictionary content) {
        return COSName.OCG.equals(content.getCOSName(COSName.TYPE));
    }
}

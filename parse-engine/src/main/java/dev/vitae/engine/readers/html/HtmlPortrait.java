package dev.vitae.engine.readers.html;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Looks for an image that calls itself a portrait: its size depends on style sheets, its name and description do not. */
final class HtmlPortrait {

    private static final Pattern PORTRAIT = Pattern.compile(
            "photo|foto|portrait|portr[aä]t|avatar|headshot|profile|profil|bild|picture|zdj[eę]c|фото|写真|照片|صورة");

    private HtmlPortrait() {}

    static boolean isIn(Document page) {
        for (Element image : page.select("img")) {
            String says = String.join(
                    " ",
                    image.attr("alt"),
                    image.className(),
                    image.id(),
                    image.attr("title"),
                    name(image.attr("src")),
                    image.parent() == null ? "" : image.parent().className());
            if (PORTRAIT.matcher(says.toLowerCase(Locale.ROOT)).find()) {
                return true;
            }
        }
        return false;
    }

    /** Not the data of an image that the page carries within itself. */
    private static String name(String source) {
        return source.startsWith("data:") ? "" : source.substring(source.lastIndexOf('/') + 1);
    }
}

package org.shenbao.corpus;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Mends the embedded sheet of a text that LibreOffice read from WordprocessingML: it takes the sheet's first four columns and
 * five rows for all that is visible, and draws its preview anew from these.
 */
final class ObjectInOdt {
    private static final String OBJECT = "Object 1/settings.xml";
    private static final String PICTURE = "ObjectReplacements/Object 1";
    private static final Pattern VISIBLE = Pattern.compile("(VisibleArea(?:Width|Height))\"([^>]*)>(\\d+)<");

    private ObjectInOdt() {}

    /**
     * @param ods the sheet by itself, which knows how large it is
     * @param preview EMF
     */
    static byte[] mend(byte[] odt, byte[] ods, byte[] preview) throws IOException {
        Map<String, byte[]> text = Steady.entries(odt);
        String sizes = string(Steady.entries(ods), "settings.xml");
        String settings = string(text, OBJECT);
        for (Matcher size = VISIBLE.matcher(sizes); size.find(); ) {
            settings = settings.replaceAll(
                    size.group(1) + "\"([^>]*)>\\d+<", size.group(1) + "\"$1>" + size.group(3) + "<");
        }
        text.put(OBJECT, Xml.bytes(settings));
        text.put(PICTURE, preview);
        String manifest = string(text, "META-INF/manifest.xml");
        text.put(
                "META-INF/manifest.xml",
                Xml.bytes(manifest.replaceAll(
                        "(full-path=\"" + PICTURE + "\" manifest:media-type=\")[^\"]*\"", "$1image/x-emf\"")));
        return Xml.zip(text);
    }

    private static String string(Map<String, byte[]> entries, String name) {
        return new String(Objects.requireNonNull(entries.get(name), name), StandardCharsets.UTF_8);
    }
}

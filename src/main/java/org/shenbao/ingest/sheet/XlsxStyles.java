package org.shenbao.ingest.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shenbao.ingest.packed.XmlCursor;

/** The cell formats of an xlsx package: how numbers show, and which cells are boxed in by rulings. */
final class XlsxStyles implements XmlCursor.Listener {
    private static final int MOST = 100_000;

    private final Map<Integer, String> codes = new HashMap<>();
    private final Map<Integer, Mask> masks = new HashMap<>();
    private final List<Boolean> boxes = new ArrayList<>();
    private final List<Integer> maskOf = new ArrayList<>();
    private final List<Boolean> boxed = new ArrayList<>();
    private boolean inFormats;
    private boolean inBorder;
    private boolean inDifferential;
    private int sides;

    @Override
    public void start(String name, XmlCursor xml) {
        switch (name) {
            case "dxfs" -> inDifferential = true;
            case "numFmt" -> {
                String code = xml.attribute("formatCode");
                int number = Attributes.number(xml.attribute("numFmtId"), -1);
                if (!inDifferential && number >= 0 && code != null && codes.size() < MOST) {
                    codes.put(number, code);
                }
            }
            case "border" -> {
                inBorder = !inDifferential;
                sides = 0;
            }
            case "left", "start" -> side(xml, Rulings.LEFT);
            case "right", "end" -> side(xml, Rulings.RIGHT);
            case "top" -> side(xml, Rulings.TOP);
            case "bottom" -> side(xml, Rulings.BOTTOM);
            case "cellXfs" -> inFormats = true;
            case "xf" -> {
                if (inFormats && maskOf.size() < MOST) {
                    maskOf.add(Attributes.number(xml.attribute("numFmtId"), 0));
                    int border = Attributes.number(xml.attribute("borderId"), 0);
                    boxed.add(border < boxes.size() && boxes.get(border));
                }
            }
            default -> {}
        }
    }

    @Override
    public void end(String name) {
        switch (name) {
            case "dxfs" -> inDifferential = false;
            case "cellXfs" -> inFormats = false;
            case "border" -> {
                if (inBorder && boxes.size() < MOST) {
                    boxes.add(Rulings.boxed(sides));
                }
                inBorder = false;
            }
            default -> {}
        }
    }

    private void side(XmlCursor xml, int side) {
        @Nullable String style = xml.attribute("style");
        if (inBorder && style != null && !style.equals("none")) {
            sides |= side;
        }
    }

    boolean boxed(int style) {
        return style >= 0 && style < boxed.size() && boxed.get(style);
    }

    Mask mask(int style) {
        int number = style >= 0 && style < maskOf.size() ? maskOf.get(style) : 0;
        return masks.computeIfAbsent(number, each -> {
            String code = codes.get(each);
            // a code written out for a number that means the system's short date is the writer's own locale
            return each == 0 ? Mask.GENERAL : Mask.of(code == null || each == 14 ? BuiltinMasks.code(each) : code);
        });
    }
}

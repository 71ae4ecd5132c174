package org.shenbao.ingest.pdf;

import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.PDResources;
import org.jspecify.annotations.Nullable;

/**
 * Whether a colour is the paper's own, told from its operands: making the colour space itself would load colour profiles
 * for nothing.
 */
final class Ink {
    private static final double NEAR = 0.02;
    /** How deep a colour space may name another. */
    private static final int DEEP = 4;

    private Ink() {}

    /** How the components of a colour space add up to white. */
    enum Mixing {
        /** All of them full. */
        LIGHT,
        /** None of them at all. */
        DYE,
        UNKNOWN
    }

    static Mixing mixing(List<COSBase> operands, @Nullable PDResources resources) {
        return operands.isEmpty() ? Mixing.UNKNOWN : mixing(operands.get(0), resources, DEEP);
    }

    private static Mixing mixing(@Nullable COSBase space, @Nullable PDResources resources, int deep) {
        if (deep == 0) {
            return Mixing.UNKNOWN;
        }
        if (space instanceof COSName name) {
            return switch (name.getName()) {
                case "DeviceGray", "DeviceRGB", "CalGray", "CalRGB", "G", "RGB" -> Mixing.LIGHT;
                case "DeviceCMYK", "Separation", "DeviceN", "CMYK" -> Mixing.DYE;
                default -> mixing(named(name, resources), resources, deep - 1);
            };
        }
        if (space instanceof COSArray array && array.size() > 0 && array.getObject(0) instanceof COSName name) {
            if (name.getName().equals("ICCBased")) {
                int components = array.size() > 1 && array.getObject(1) instanceof COSDictionary profile
                        ? profile.getInt(COSName.N)
                        : 0;
                return components == 4 ? Mixing.DYE : Mixing.LIGHT;
            }
            return name.getName().equals("Pattern") ? Mixing.UNKNOWN : mixing(name, null, deep - 1);
        }
        return Mixing.UNKNOWN;
    }

    private static @Nullable COSBase named(COSName name, @Nullable PDResources resources) {
        COSDictionary spaces =
                resources == null ? null : resources.getCOSObject().getCOSDictionary(COSName.COLORSPACE);
        return spaces == null ? null : spaces.getDictionaryObject(name);
    }

    static boolean white(List<COSBase> components, Mixing mixing) {
        if (components.isEmpty() || mixing == Mixing.UNKNOWN) {
            return false;
        }
        for (COSBase component : components) {
            if (!(component instanceof COSNumber number)) {
                return false;
            }
            double value = number.floatValue();
            if (mixing == Mixing.LIGHT ? value < 1 - NEAR : value > NEAR) {
                return false;
            }
        }
        return true;
    }
}

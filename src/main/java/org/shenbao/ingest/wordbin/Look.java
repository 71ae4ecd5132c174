package org.shenbao.ingest.wordbin;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.hwpf.model.CHPX;
import org.apache.poi.hwpf.model.FontTable;
import org.apache.poi.hwpf.model.StyleSheet;
import org.apache.poi.hwpf.usermodel.CharacterProperties;
import org.jspecify.annotations.Nullable;

/**
 * What of a run's properties tells whether and what it prints.
 *
 * @param special its characters below 0x29 stand for something else
 * @param picture where its picture lies in the data stream, or the number of its object
 * @param object number of its object, 0 for none
 * @param symbol the place in the font that is printed for 0x28, 0 for none
 * @param font of the symbol, else of its Latin characters
 */
record Look(
        boolean special,
        boolean hidden,
        boolean deleted,
        boolean inserted,
        boolean ole,
        boolean data,
        int picture,
        int object,
        int symbol,
        @Nullable String font) {
    static final Look PLAIN = new Look(false, false, false, false, false, false, -1, 0, 0, null);

    boolean shown() {
        return !hidden && !deleted;
    }

    /** The looks of a document's runs: most runs share one of a few. */
    static final class Cabinet {
        private final StyleSheet styles;
        private final @Nullable FontTable fonts;
        private final Map<Key, Look> known = new HashMap<>();

        private record Key(int style, ByteBuffer properties) {}

        Cabinet(StyleSheet styles, @Nullable FontTable fonts) {
            this.styles = styles;
            this.fonts = fonts;
        }

        Look of(CHPX run, int style) {
            Key key = new Key(style, ByteBuffer.wrap(run.getGrpprl()));
            Look look = known.get(key);
            if (look == null) {
                look = read(run.getCharacterProperties(styles, (short) style));
                known.put(key, look);
            }
            return look;
        }

        private Look read(@Nullable CharacterProperties from) {
            if (from == null) {
                return PLAIN;
            }
            int symbol = from.getXchSym();
            int font = symbol != 0 ? from.getFtcSym() : from.getFtcAscii();
            return new Look(
                    from.isFSpec(),
                    from.isFVanish(),
                    from.isFRMarkDel(),
                    from.isFRMark(),
                    from.isFOle2() || from.isFObj(),
                    from.isFData(),
                    from.getFcPic(),
                    from.getFcObj(),
                    symbol,
                    fonts == null ? null : fonts.getMainFont(font));
        }
    }
}

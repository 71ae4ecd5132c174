package org.shenbao.ingest.wordbin;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.shenbao.ingest.lettering.SymbolFonts;

/** Turns the single bytes of a rich text to characters, or digits to bytes; the first of two waits for its second. */
final class RtfOctets {
    private final RtfFonts fonts;
    private int lead = -1;
    private Charset leadIn = StandardCharsets.US_ASCII;

    RtfOctets(RtfFonts fonts) {
        this.fonts = fonts;
    }

    /**
     * What the byte prints, with what waited before it.
     *
     * @param hex whether it was written as digits
     */
    String text(int octet, int fontNumber, boolean hex) {
        String before = "";
        if (lead >= 0) {
            int first = lead;
            lead = -1;
            if (octet >= 0x40 && octet != 0x7F) {
                return RtfFonts.decoded(leadIn, (byte) first, (byte) octet);
            }
            before = RtfFonts.western(first);
        }
        return before + single(octet, fontNumber, hex);
    }

    private String single(int octet, int fontNumber, boolean hex) {
        RtfFonts.Font font = fonts.font(fontNumber);
        if (font != null && font.symbolic() && octet > ' ') {
            String sign = SymbolFonts.of(0xF000 + octet, font.name());
            return SymbolFonts.isPlace(sign.charAt(0)) && !hex ? String.valueOf((char) octet) : sign;
        }
        Charset charset = fonts.charset(fontNumber);
        if (RtfFonts.leads(charset, octet)) {
            lead = octet;
            leadIn = charset;
            return "";
        }
        if ((octet >= ' ' && octet < 0x7F) || octet == '\t') {
            return String.valueOf((char) octet);
        }
        return octet > 0x7F ? RtfFonts.decoded(charset, (byte) octet) : "";
    }

    /** What a character prints that was written by its number. */
    String unit(char c, int fontNumber) {
        RtfFonts.Font font = fonts.font(fontNumber);
        if (SymbolFonts.isPlace(c)) {
            return SymbolFonts.of(c, font == null ? null : font.name());
        }
        return c == 0 ? "" : String.valueOf(c);
    }

    /** Two digits a byte. Without an output nothing is read. */
    void digit(int octet, @Nullable ByteArrayOutputStream out) {
        int digit = Character.digit(octet, 16);
        if (digit < 0 || out == null) {
            return;
        }
        if (lead < 0) {
            lead = digit;
        } else {
            out.write(lead << 4 | digit);
            lead = -1;
        }
    }

    /** The first byte of a character whose second did not come. */
    String rest() {
        String rest = lead < 0 ? "" : RtfFonts.western(lead);
        lead = -1;
        return rest;
    }
}

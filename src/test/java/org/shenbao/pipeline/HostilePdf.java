package org.shenbao.pipeline;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Pdf files written object by object: loops, depth, and links to elsewhere. */
final class HostilePdf {
    private final List<String> objects = new ArrayList<>();

    private HostilePdf() {}

    private static HostilePdf start() {
        return new HostilePdf().add("<</Type/Catalog/Pages 2 0 R>>");
    }

    private HostilePdf add(String body) {
        objects.add(body);
        return this;
    }

    private HostilePdf stream(String dictionary, String content) {
        return add("<<" + dictionary + "/Length " + content.length() + ">>\nstream\n" + content + "\nendstream");
    }

    private byte[] bytes() {
        StringBuilder out = new StringBuilder("%PDF-1.7\n");
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < objects.size(); i++) {
            places.add(out.length());
            out.append(i + 1).append(" 0 obj\n").append(objects.get(i)).append("\nendobj\n");
        }
        int table = out.length();
        out.append("xref\n0 ").append(objects.size() + 1).append("\n0000000000 65535 f \n");
        for (int place : places) {
            String digits = "0000000000" + place;
            out.append(digits.substring(digits.length() - 10)).append(" 00000 n \n");
        }
        out.append("trailer\n<</Size ")
                .append(objects.size() + 1)
                .append("/Root 1 0 R>>\nstartxref\n")
                .append(table)
                .append("\n%%EOF\n");
        return out.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    /** One page, 3 0 R, with its content 4 0 R. */
    private static HostilePdf page(String attributes, String content) {
        return start()
                .add("<</Type/Pages/Count 1/Kids[3 0 R]>>")
                .add("<</Type/Page/Parent 2 0 R/Contents 4 0 R"
                        + (attributes.contains("/MediaBox") ? "" : "/MediaBox[0 0 595 842]") + attributes + ">>")
                .stream("", content);
    }

    private static final String FONT = "/Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>";
    private static final String TEXT = "BT /F 12 Tf 72 700 Td (Project name: road 2024 subsidy) Tj ET\n";

    static byte[] linked(String target) {
        String file = "<</Type/Filespec/FS/URL/F(" + target + ")/UF(" + target + ")>>";
        HostilePdf pdf = page(
                "/Resources<<" + FONT + "/XObject<</X 5 0 R/R 6 0 R>>>>/AA<</O<</S/URI/URI(" + target + ")>>>>/Annots["
                        + "<</Type/Annot/Subtype/Link/Rect[0 0 99 99]/A<</S/URI/URI(" + target + ")>>>>"
                        + "<</Type/Annot/Subtype/Screen/Rect[0 0 99 99]/A<</S/Launch/F" + file + ">>>>"
                        + "<</Type/Annot/Subtype/FileAttachment/Rect[0 0 99 99]/FS" + file + ">>]",
                TEXT + "/X Do /R Do");
        pdf.stream(
                "/Type/XObject/Subtype/Image/Width 9/Height 9/ColorSpace/DeviceGray/BitsPerComponent 8/F" + file, "");
        pdf.stream("/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Ref<</F" + file + "/Page 0>>", "");
        pdf.objects.set(
                0,
                "<</Type/Catalog/Pages 2 0 R/OpenAction<</S/Launch/F" + file + "/Win<</F(" + target
                        + ")>>>>/AcroForm<</XFA 7 0 R/Fields[]>>/URI<</Base(" + target + ")>>>>");
        return pdf.stream("", "<!DOCTYPE x SYSTEM \"" + target + "\"><xdp:xdp xmlns:xdp=\"http://ns.adobe.com/xdp/\"/>")
                .bytes();
    }

    static List<Attack> all() {
        List<Attack> all = new ArrayList<>();
        all.add(pdf(
                "a page tree that is its own child",
                "",
                () -> start().add("<</Type/Pages/Count 9/Kids[3 0 R 2 0 R]>>")
                        .add("<</Type/Pages/Count 9/Parent 2 0 R/Kids[2 0 R 4 0 R]>>")
                        .add("<</Type/Page/Parent 3 0 R/MediaBox[0 0 9 9]>>")));
        all.add(pdf(
                "a parent of itself",
                "",
                () -> start().add("<</Type/Pages/Parent 2 0 R/Count 1/Kids[3 0 R]>>")
                        .add("<</Type/Page/Parent 2 0 R>>")));
        all.add(pdf("a page tree ten thousand deep", "", () -> {
            HostilePdf pdf = start();
            for (int i = 2; i < 10_000; i++) {
                pdf.add("<</Type/Pages/Count 1/Parent " + (i - 1) + " 0 R/Kids[" + (i + 1) + " 0 R]>>");
            }
            return pdf.add("<</Type/Page/Parent 9999 0 R/MediaBox[0 0 99 99]>>");
        }));
        all.add(pdf(
                "a page named a hundred thousand times",
                "more pages",
                () -> start().add("<</Type/Pages/Count 100000/Kids[" + "3 0 R ".repeat(100_000) + "]>>")
                        .add("<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]>>")));
        all.add(pdf(
                "arrays a hundred thousand deep",
                "",
                () -> page("/X" + "[".repeat(100_000) + "]".repeat(100_000), TEXT)));
        all.add(pdf(
                "dictionaries a hundred thousand deep",
                "",
                () -> page("/X" + "<</X".repeat(100_000) + " 1" + ">>".repeat(100_000), TEXT)));
        all.add(pdf(
                "arrays a hundred thousand deep in the content",
                "",
                () -> page("", "[".repeat(100_000) + "]".repeat(100_000) + " TJ")));
        all.add(pdf(
                "a page of a milliard points",
                "",
                () -> page("/MediaBox[0 0 1000000000 1000000000]/Resources<<" + FONT + ">>", TEXT)));
        all.add(pdf(
                "a page of a milliard points with a picture on it",
                "",
                () ->
                        page("/MediaBox[0 0 1e9 1e9]/Resources<</XObject<</X 5 0 R>>>>", "1e9 0 0 1e9 0 0 cm /X Do")
                                .stream(
                                        "/Type/XObject/Subtype/Image/Width 100000/Height 100000/ColorSpace/DeviceGray/BitsPerComponent 8",
                                        "x")));
        all.add(pdf(
                "a form that draws itself",
                "",
                () -> page("/Resources<<" + FONT + "/XObject<</X 5 0 R>>>>", TEXT + "/X Do").stream(
                        "/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 5 0 R>>>>", "/X Do /X Do")));
        all.add(pdf("forms that draw ten forms each, ten deep", "limit of", () -> {
            HostilePdf pdf = page("/Resources<</XObject<</X 5 0 R>>>>", "/X Do");
            for (int i = 6; i < 16; i++) {
                pdf.stream(
                        "/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X " + i + " 0 R>>>>",
                        "/X Do ".repeat(10));
            }
            return pdf.stream("/Type/XObject/Subtype/Form/BBox[0 0 9 9]", "0 0 m 9 9 l S");
        }));
        all.add(pdf("forty thousand forms", "", () -> {
            StringBuilder names = new StringBuilder();
            StringBuilder calls = new StringBuilder();
            for (int i = 0; i < 40_000; i++) {
                names.append("/X").append(i).append(' ').append(5 + i).append(" 0 R");
                calls.append("/X").append(i).append(" Do\n");
            }
            HostilePdf pdf = page("/Resources<<" + FONT + "/XObject<<" + names + ">>>>", calls.toString());
            for (int i = 0; i < 40_000; i++) {
                pdf.stream(
                        "/Type/XObject/Subtype/Form/BBox[0 0 999 999]",
                        "BT /F 9 Tf 1 0 0 1 " + i % 500 + " " + i / 80 + " Tm (a) Tj ET");
            }
            return pdf;
        }));
        all.add(pdf("six million operators", "limit of", () -> page("", "0 0 m 9 9 l S\n".repeat(2_000_000))));
        all.add(pdf("a million graphics states", "", () -> page("", "q ".repeat(1_000_000))));
        all.add(pdf(
                "three hundred thousand letters",
                "",
                () -> page("/Resources<<" + FONT + ">>", "BT /F 9 Tf 1 0 0 1 5 5 Tm (a) Tj ET\n".repeat(190_000))));
        all.add(pdf(
                "an object stream within itself",
                "",
                () -> page("/Resources 9 0 R", TEXT).stream(
                                "/Type/ObjStm/N 1/First 4/Extends 5 0 R", "5 0 <</Type/ObjStm>>")
                        .add("6 0 R")
                        .add("8 0 R")
                        .add("7 0 R")));
        all.add(pdf(
                "streams whose length is themselves",
                "",
                () -> page("/Resources<<" + FONT + ">>", TEXT).add("<</Length 5 0 R>>\nstream\nx\nendstream")));
        all.add(pdf(
                "a filter that blows up",
                "",
                () -> page("", "")
                        .add("<</Length 5/Filter[" + "/FlateDecode".repeat(1_000) + "]>>\nstream\nabcde\nendstream")));
        all.add(pdf(
                "a function of itself and a pattern of itself",
                "",
                () -> page(
                        "/Resources<</Pattern<</P 5 0 R>>/ColorSpace<</C[/Pattern]>>>>",
                        "/Pattern cs /P scn 0 0 500 500 re f")
                        .stream(
                                "/Type/Pattern/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 1 1]/XStep 0.0001/YStep 0.0001/Resources<</Pattern<</P 5 0 R>>>>",
                                "/Pattern cs /P scn 0 0 1 1 re f")));
        all.add(pdf("a table of half a million rulings", "", () -> {
            StringBuilder lines = new StringBuilder();
            for (int i = 0; i < 190_000; i++) {
                lines.append(i % 595)
                        .append(' ')
                        .append(i / 595 * 2)
                        .append(" m ")
                        .append(i % 595 + 3)
                        .append(' ')
                        .append(i / 595 * 2)
                        .append(" l S\n");
            }
            return page("/Resources<<" + FONT + ">>", TEXT + lines);
        }));
        all.add(pdf("a grid of four hundred lines each way", "", () -> {
            StringBuilder lines = new StringBuilder();
            for (int i = 0; i < 400; i++) {
                lines.append("0 ")
                        .append(i * 2.1)
                        .append(" m 595 ")
                        .append(i * 2.1)
                        .append(" l S ");
                lines.append(i * 1.48).append(" 0 m ").append(i * 1.48).append(" 842 l S\n");
            }
            return page("/Resources<<" + FONT + ">>", TEXT + lines);
        }));
        return all;
    }

    private interface Drawing {
        HostilePdf pdf();
    }

    private static Attack pdf(String name, String told, Drawing drawing) {
        return new Attack(
                "a pdf with " + name, "a.pdf", told, () -> drawing.pdf().bytes());
    }
}

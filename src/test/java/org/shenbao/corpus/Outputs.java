package org.shenbao.corpus;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shenbao.corpus.Declaration.Sheet;

/**
 * Makes the files of one declaration. The ending says the format; words before it say how: {@code noto} and {@code uming} are
 * fonts of a drawn page, {@code unruled} leaves the lines of its tables away, {@code turned} lays its pages on their side and
 * asks for them to be turned back.
 */
final class Outputs {
    private final Declaration declaration;
    private final Office office;
    private final Map<String, byte[]> made = new HashMap<>();

    Outputs(Declaration declaration, Office office) {
        this.declaration = declaration;
        this.office = office;
    }

    byte[] make(String output) throws IOException, InterruptedException {
        byte[] known = made.get(output);
        if (known == null) {
            known = fresh(output);
            made.put(output, known);
        }
        return known;
    }

    private byte[] fresh(String output) throws IOException, InterruptedException {
        return switch (output) {
            case "docx", "misnamed.doc" -> docx(Look.USUAL);
            case "preview.emf" -> Emf.ofTable(printed());
            case "doc", "odt", "rtf" -> fromText(make("docx"), output);
            case "wps" -> make("doc");
            case "html" ->
                declaration.isWorkbook()
                        ? office.convert(name("xlsx"), make("xlsx"), "html")
                        : fromText(docx(new Look(Look.USUAL.font(), true, false)), "html");
            case "web.html" -> WebPage.html(declaration).getBytes(Charset.forName("GB18030"));
            case "xlsx" -> Workbooks.xlsx(declaration.sheets(), Look.USUAL.font());
            case "xls" -> Workbooks.xls(declaration.sheets(), Look.USUAL.font());
            case "et" -> make("xls");
            case "ods" -> Steady.zip(office.convert(name("xlsx"), make("xlsx"), "ods"));
            case "ofd" -> Ofd.write(make("noto.pdf"), false);
            case "filled.ofd" -> Ofd.write(make("noto.pdf"), true);
            case "scan.png" -> Scans.png(make("noto.pdf"));
            case "scan.tif" -> Scans.tiff(make("noto.pdf"));
            case "scan.pdf" -> Scans.pdf(make("noto.pdf"), false);
            case "skewed.scan.pdf" -> Scans.pdf(make("uming.pdf"), true);
            case "photo.jpg" -> Scans.photo(make("uming.pdf"));
            case "utf8.txt" -> PlainText.tabs(declaration).getBytes(StandardCharsets.UTF_8);
            case "gb18030.txt" -> PlainText.tabs(declaration).getBytes(Charset.forName("GB18030"));
            case "utf16le.txt" -> PlainText.tabs(declaration).getBytes(StandardCharsets.UTF_16LE);
            case "md" -> PlainText.markdown(declaration).getBytes(StandardCharsets.UTF_8);
            case "gbk.zip", "utf8.zip", "7z", "eml" -> Containers.make(output, declaration.members());
            default -> pdf(output);
        };
    }

    private byte[] fromText(byte[] docx, String ending) throws IOException, InterruptedException {
        if (declaration.embedded().isEmpty()) {
            byte[] bytes = office.convert(name("docx"), docx, ending);
            return ending.equals("odt") ? Steady.zip(bytes) : bytes;
        }
        byte[] sheet = Workbooks.embedded(declaration.embedded().get(), Look.USUAL.font());
        byte[] odt = ObjectInOdt.mend(
                Steady.zip(office.convert(name("docx"), docx, "odt")),
                office.convert("sheet.xlsx", sheet, "ods"),
                make("preview.emf"));
        return ending.equals("odt") ? odt : office.convert(name("odt"), odt, ending);
    }

    private byte[] pdf(String output) throws IOException, InterruptedException {
        if (!output.endsWith(".pdf")) {
            throw new IOException(declaration.name() + ": no such output: " + output);
        }
        List<String> how = List.of(output.split("\\."));
        String font = how.contains("uming") ? "AR PL UMing CN" : "Noto Serif CJK SC";
        Look look = new Look(font, !how.contains("unruled"), false);
        byte[] pdf = declaration.isWorkbook()
                ? office.convert(name("xlsx"), Workbooks.xlsx(declaration.sheets(), font), "pdf")
                : fromText(docx(look), "pdf");
        return how.contains("turned") ? TurnedPages.of(Steady.pdf(pdf)) : Steady.pdf(pdf);
    }

    private byte[] docx(Look look) throws IOException, InterruptedException {
        if (declaration.embedded().isEmpty()) {
            return Docx.write(declaration, look);
        }
        byte[] workbook = Workbooks.embedded(declaration.embedded().get(), look.font());
        return Docx.write(declaration, look, workbook, make("preview.emf"));
    }

    /** The embedded sheet on paper. */
    private byte[] printed() throws IOException, InterruptedException {
        List<Sheet> sheets = declaration.embedded().stream().toList();
        return office.convert("preview.xlsx", Workbooks.xlsx(sheets, "Noto Serif CJK SC"), "pdf");
    }

    private String name(String ending) {
        return declaration.name() + "." + ending;
    }
}

package org.shenbao.corpus;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZOutputFile;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.shenbao.corpus.Declaration.Member;

/** Files that hold other files of the corpus, under Chinese names. */
final class Containers {
    private static final Path CORPUS = Path.of("corpus/formats");
    private static final long DAY = 1_740_787_200_000L;
    private static final int BYTES_OF_A_WORD = 42;

    private Containers() {}

    static byte[] make(String output, List<Member> members) throws IOException {
        return switch (output) {
            case "gbk.zip" -> zip(members, "GBK", false);
            case "utf8.zip" -> zip(members, "UTF-8", true);
            case "7z" -> sevenZip(members);
            default -> mail(members);
        };
    }

    /** @param flagged the entries say that their names are UTF-8 */
    private static byte[] zip(List<Member> members, String encoding, boolean flagged) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(out)) {
            zip.setEncoding(encoding);
            zip.setUseLanguageEncodingFlag(flagged);
            zip.setCreateUnicodeExtraFields(ZipArchiveOutputStream.UnicodeExtraFieldPolicy.NEVER);
            for (Member member : members) {
                ZipArchiveEntry entry = new ZipArchiveEntry(member.called());
                entry.setTime(DAY);
                zip.putArchiveEntry(entry);
                zip.write(Files.readAllBytes(CORPUS.resolve(member.path())));
                zip.closeArchiveEntry();
            }
        }
        return out.toByteArray();
    }

    private static byte[] sevenZip(List<Member> members) throws IOException {
        SeekableInMemoryByteChannel channel = new SeekableInMemoryByteChannel();
        try (SevenZOutputFile archive = new SevenZOutputFile((SeekableByteChannel) channel)) {
            for (Member member : members) {
                SevenZArchiveEntry entry = new SevenZArchiveEntry();
                entry.setName(member.called());
                entry.setLastModifiedTime(FileTime.fromMillis(DAY));
                archive.putArchiveEntry(entry);
                archive.write(Files.readAllBytes(CORPUS.resolve(member.path())));
                archive.closeArchiveEntry();
            }
            archive.finish();
            return java.util.Arrays.copyOf(channel.array(), (int) channel.size());
        }
    }

    private static byte[] mail(List<Member> members) throws IOException {
        StringBuilder mail = new StringBuilder("From: " + encoded("财政所")
                + " <czs@example.invalid>\r\nTo: <ysg@example.invalid>\r\nSubject: "
                + encoded("关于报送项目支出绩效目标表和自评表的函") + "\r\nDate: Sat, 01 Mar 2025 09:00:00 +0800\r\nMIME-Version: 1.0\r\n"
                + "Content-Type: multipart/mixed; boundary=\"=_part\"\r\n\r\n--=_part\r\nContent-Type: text/plain; charset=utf-8\r\n"
                + "Content-Transfer-Encoding: base64\r\n\r\n"
                + lines("预算股：\n现将有关项目绩效表格报上，请审核。\n".getBytes(StandardCharsets.UTF_8)));
        for (Member member : members) {
            String name = member.called().replaceAll(".*/", "");
            mail.append("--=_part\r\nContent-Type: application/octet-stream;\r\n name=\"" + encoded(name)
                    + "\"\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment;\r\n filename=\""
                    + encoded(name)
                    + "\"\r\n\r\n" + lines(Files.readAllBytes(CORPUS.resolve(member.path()))));
        }
        return mail.append("--=_part--\r\n").toString().getBytes(StandardCharsets.US_ASCII);
    }

    /** Encoded words of RFC 2047, none longer than a line may be. */
    private static String encoded(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int point : text.codePoints().toArray()) {
            String letter = Character.toString(point);
            if ((word + letter).getBytes(StandardCharsets.UTF_8).length > BYTES_OF_A_WORD) {
                words.add(word.toString());
                word.setLength(0);
            }
            word.append(letter);
        }
        words.add(word.toString());
        return String.join(
                "\r\n ",
                words.stream()
                        .map(each -> "=?utf-8?B?"
                                + Base64.getEncoder().encodeToString(each.getBytes(StandardCharsets.UTF_8)) + "?=")
                        .toList());
    }

    private static String lines(byte[] bytes) {
        return Base64.getMimeEncoder().encodeToString(bytes) + "\r\n";
    }
}

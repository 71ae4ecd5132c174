package org.shenbao.ingest;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The kinds of files that are told apart by their content, with the extensions that each is known by. */
enum FileKind {
    DOC("application/msword", "doc", "dot", "wps", "wpt"),
    DOCX(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "docx",
            "docm",
            "dotx",
            "dotm",
            "wps"),
    XLS("application/vnd.ms-excel", "xls", "xlt", "et", "ett"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx", "xlsm", "xltx", "xltm", "et"),
    ODT("application/vnd.oasis.opendocument.text", "odt", "ott", "fodt"),
    ODS("application/vnd.oasis.opendocument.spreadsheet", "ods", "ots", "fods"),
    RTF("application/rtf", "rtf", "doc", "wps"),
    HTML("text/html", "html", "htm", "xhtml", "shtml", "mht", "mhtml"),
    MHTML("multipart/related", "mht", "mhtml"),
    PDF("application/pdf", "pdf"),
    OFD("application/ofd", "ofd"),
    EMF("image/emf", "emf"),
    WMF("image/wmf", "wmf"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg", "jpeg", "jpe", "jfif"),
    TIFF("image/tiff", "tif", "tiff"),
    BMP("image/bmp", "bmp", "dib"),
    GIF("image/gif", "gif"),
    TEXT("text/plain", "txt", "text", "log", "csv", "tsv", "md", "markdown"),
    ZIP("application/zip", "zip"),
    SEVEN_ZIP("application/x-7z-compressed", "7z"),
    MAIL("message/rfc822", "eml"),
    OUTLOOK("application/vnd.ms-outlook", "msg", "oft");

    private final String mediaType;
    /** Blank-separated. */
    private final String extensions;

    FileKind(String mediaType, String... extensions) {
        this.mediaType = mediaType;
        this.extensions = String.join(" ", extensions);
    }

    String mediaType() {
        return mediaType;
    }

    static Optional<FileKind> of(String mediaType) {
        return Arrays.stream(values())
                .filter(kind -> kind.mediaType.equals(mediaType))
                .findFirst();
    }

    /** The last extension of a path in lower case, "" where it has none. */
    static String extension(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    /** Whether the path's extension says that the file is of another kind. */
    boolean misnamed(String path) {
        String extension = extension(path);
        return !known(extension) && Arrays.stream(values()).anyMatch(kind -> kind.known(extension));
    }

    private boolean known(String extension) {
        return List.of(extensions.split(" ", -1)).contains(extension);
    }
}

package org.shenbao.ingest.wordbin;

import java.util.Map;
import java.util.Set;
import org.shenbao.ingest.wordbin.RtfGroup.Ending;

/** The control words by what they do. */
final class RtfWords {
    /** Words that are printed. */
    static final Map<String, String> PRINTED = Map.ofEntries(
            Map.entry("tab", "\t"),
            Map.entry("line", "\n"),
            Map.entry("lbr", "\n"),
            Map.entry("~", "\u00a0"),
            Map.entry("_", "-"),
            Map.entry("emdash", "—"),
            Map.entry("endash", "–"),
            Map.entry("bullet", "•"),
            Map.entry("lquote", "‘"),
            Map.entry("rquote", "’"),
            Map.entry("ldblquote", "“"),
            Map.entry("rdblquote", "”"),
            Map.entry("emspace", "\u2003"),
            Map.entry("enspace", "\u2002"),
            Map.entry("qmspace", "\u2005"));

    /** Groups of a flow of their own, by what becomes of it. */
    static final Map<String, Ending> STORIES = Map.ofEntries(
            Map.entry("header", Ending.MARGIN),
            Map.entry("headerl", Ending.MARGIN),
            Map.entry("headerr", Ending.MARGIN),
            Map.entry("headerf", Ending.MARGIN),
            Map.entry("footer", Ending.MARGIN),
            Map.entry("footerl", Ending.MARGIN),
            Map.entry("footerr", Ending.MARGIN),
            Map.entry("footerf", Ending.MARGIN),
            Map.entry("footnote", Ending.NOTE),
            Map.entry("annotation", Ending.REMARK),
            Map.entry("shptxt", Ending.BOX),
            Map.entry("dptxbxtext", Ending.BOX));

    /** Groups whose text is not printed; an unknown group is one of them only where it is starred. */
    static final Set<String> SILENT = Set.of(
            "colortbl",
            "stylesheet",
            "info",
            "filetbl",
            "private",
            "nonesttables",
            "shprslt",
            "xe",
            "rxe",
            "tc",
            "tcn",
            "pn",
            "pntxta",
            "pntxtb",
            "mmathPict",
            "ftnsep",
            "ftnsepc",
            "ftncn",
            "aftnsep",
            "aftnsepc",
            "aftncn",
            "sn",
            "bkmkstart",
            "bkmkend",
            "objclass",
            "objname",
            "atnid",
            "atnauthor",
            "atndate",
            "operator",
            "revtim");

    /** Starred groups whose text is printed, or an instruction of a field. */
    static final Set<String> SPEAKING = Set.of("fldinst", "moMath", "moMathPara", "pgp", "txfieldtext", "upr");

    /** Groups whose pictures and text boxes are shown. */
    static final Set<String> SHAPES =
            Set.of("shpinst", "shp", "shpgrp", "do", "sp", "sv", "shppict", "nonshppict", "dptxbx");

    private RtfWords() {}
}

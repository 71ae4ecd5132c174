package org.shenbao.ingest.wordbin;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.apache.poi.hwpf.model.ListData;
import org.apache.poi.hwpf.model.ListFormatOverrideLevel;
import org.apache.poi.hwpf.model.ListLevel;
import org.apache.poi.hwpf.model.ListTables;
import org.jspecify.annotations.Nullable;
import org.shenbao.ingest.lettering.Labels;
import org.shenbao.ingest.lettering.Numerals;
import org.shenbao.ingest.lettering.SymbolFonts;

/** Counts the numbered paragraphs, whose numbers are printed but not stored. */
final class DocLists {
    private static final int LEVELS = 9;
    private static final int BULLET = 23;
    /** What follows the number, by its code. */
    private static final char[] FOLLOWS = {'\t', ' ', 0};

    private final @Nullable ListTables tables;
    /** By list: the last number of each level, one below its start where it has to start. */
    private final Map<Integer, int[]> counts = new HashMap<>();

    private final Map<Integer, boolean[]> running = new HashMap<>();
    private final Set<Integer> restarted = new HashSet<>();

    DocLists(@Nullable ListTables tables) {
        this.tables = tables;
    }

    /**
     * The number of the next paragraph, with the blank that follows it; "" where it prints none.
     *
     * @param override 1-based number of the list's use in the document
     */
    String next(int override, int wanted) {
        if (tables == null || override <= 0 || override >= 0x7FF || wanted < 0 || wanted >= LEVELS) {
            return "";
        }
        ListData list;
        ListFormatOverrideLevel[] changes;
        int id;
        try {
            id = tables.getLfo(override).getLsid();
            changes = tables.getLfoData(override).getRgLfoLvl();
            list = tables.getListData(id);
        } catch (NoSuchElementException e) {
            return "";
        }
        if (list == null || list.numLevels() == 0) {
            return "";
        }
        int level = Math.min(wanted, list.numLevels() - 1);
        ListLevel[] levels = new ListLevel[level + 1];
        for (int i = 0; i <= level; i++) {
            levels[i] = level(list, changes, i);
            if (levels[i] == null) {
                return "";
            }
        }
        int[] count = count(id, override, level, levels, changes);
        return text(levels, level, count);
    }

    private static @Nullable ListLevel level(ListData list, ListFormatOverrideLevel[] changes, int level) {
        for (ListFormatOverrideLevel change : changes) {
            if (change != null && change.getLevelNum() == level && change.isFormatting() && change.getLevel() != null) {
                return change.getLevel();
            }
        }
        return list.getLevels()[level];
    }

    private int[] count(int id, int override, int level, ListLevel[] levels, ListFormatOverrideLevel[] changes) {
        int[] count = counts.computeIfAbsent(id, key -> new int[LEVELS]);
        boolean[] runs = running.computeIfAbsent(id, key -> new boolean[LEVELS]);
        Integer start = null;
        for (ListFormatOverrideLevel change : changes) {
            if (change != null
                    && change.getLevelNum() == level
                    && change.isStartAt()
                    && restarted.add(override * LEVELS + level)) {
                start = change.isFormatting() && change.getLevel() != null
                        ? change.getLevel().getStartAt()
                        : change.getIStartAt();
            }
        }
        for (int i = 0; i < level; i++) {
            if (!runs[i]) {
                count[i] = levels[i].getStartAt();
                runs[i] = true;
            }
        }
        count[level] = start != null ? start : runs[level] ? count[level] + 1 : levels[level].getStartAt();
        runs[level] = true;
        for (int i = level + 1; i < LEVELS; i++) {
            runs[i] = false;
        }
        return count;
    }

    private static String text(ListLevel[] levels, int level, int[] count) {
        ListLevel last = levels[level];
        if (last == null || last.getNumberFormat() == 255 || last.getNumberText() == null) {
            return "";
        }
        StringBuilder out = new StringBuilder();
        String pattern = last.getNumberText();
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c < LEVELS && last.getNumberFormat() != BULLET) {
                ListLevel of = c < levels.length ? levels[c] : null;
                if (of != null) {
                    boolean legal = last.isLegalNumbering() && c < level;
                    out.append(Numerals.of(legal ? 0 : of.getNumberFormat(), count[c]));
                }
            } else {
                out.append(SymbolFonts.isPlace(c) ? bullet(c) : String.valueOf(c));
            }
        }
        int follows = last.getTypeOfCharFollowingTheNumber();
        return Labels.before(out.toString(), follows >= 0 && follows < FOLLOWS.length ? FOLLOWS[follows] : 0);
    }

    /** The list does not say its font through the library: a bullet is most often of one of two. */
    private static String bullet(char c) {
        for (String font : new String[] {"Wingdings", "Symbol"}) {
            String sign = SymbolFonts.of(c, font);
            if (!SymbolFonts.isPlace(sign.charAt(0))) {
                return sign;
            }
        }
        return "•";
    }
}

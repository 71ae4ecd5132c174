package org.shenbao.ingest.scan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Several readings of one line made one: every letter of each is set on its ink, and the way from the line's first ink to
 * its last is taken on which most of the ink is what most readings say it is.
 */
final class Reconciled {
    /** What a letter loses that does not look like its ink. */
    private static final double STRAINED = 3;
    /** What is left of a letter's confidence where no other reading has it there. */
    private static final double ALONE = 0.5;

    private static final double LATIN = 0.5;

    private Reconciled() {}

    /** A letter on the way, with what speaks for it. */
    private static final class Step {
        private final Setting.Placed placed;
        private final int next;
        private double support;
        private double least = 1;
        private int readings;

        Step(Setting.Placed placed, int next) {
            this.placed = placed;
            this.next = next;
        }

        Letter letter(int all) {
            Letter own = placed.letter();
            double share = all == 1 ? 1 : (readings - 1.0) / (all - 1.0);
            double fits = Math.max(0.5, 1 - 2 * placed.strain());
            double confidence = least * (ALONE + (1 - ALONE) * share) * fits;
            return new Letter(own.text(), placed.zone().left(), placed.zone().right(), confidence, own.starts());
        }
    }

    private record Way(double score, List<Step> steps) {}

    /**
     * All readings as one; nothing where none can be set on the ink.
     *
     * @param settings of readings, the most credible one first
     */
    static List<Letter> of(List<Setting> settings, double em) {
        NavigableMap<Integer, List<Step>> steps = new TreeMap<>(Collections.reverseOrder());
        int all = 0;
        for (Setting setting : settings) {
            List<Setting.Placed> placed = setting.placed();
            all += placed.isEmpty() ? 0 : 1;
            for (int i = 0; i < placed.size(); i++) {
                int next = i + 1 < placed.size() ? placed.get(i + 1).zone().left() : Integer.MAX_VALUE;
                add(steps.computeIfAbsent(placed.get(i).zone().left(), none -> new ArrayList<>()), placed.get(i), next);
            }
        }
        if (all == 0) {
            return List.of();
        }
        TreeMap<Integer, Way> ways = new TreeMap<>();
        ways.put(Integer.MAX_VALUE, new Way(0, List.of()));
        for (var each : steps.entrySet()) {
            Way best = null;
            for (Step step : each.getValue()) {
                Way rest = ways.get(step.next);
                if (rest == null) {
                    continue;
                }
                double width = Math.max(0.25, step.placed.zone().width() / em);
                double score = rest.score + width * (step.support / all - STRAINED * step.placed.strain() - 0.3);
                if (best == null || score > best.score) {
                    List<Step> own = new ArrayList<>(List.of(step));
                    own.addAll(rest.steps);
                    best = new Way(score, own);
                }
            }
            if (best != null) {
                ways.put(each.getKey(), best);
            }
        }
        int readings = all;
        return ways.firstEntry().getValue().steps.stream()
                .map(step -> step.letter(readings))
                .toList();
    }

    private static void add(List<Step> steps, Setting.Placed placed, int next) {
        for (Step step : steps) {
            if (step.next == next && alike(step.placed.letter(), placed.letter())) {
                step.support += weight(placed.letter());
                step.least = Math.min(step.least, placed.letter().confidence());
                step.readings++;
                return;
            }
        }
        Step step = new Step(placed, next);
        step.support = weight(placed.letter());
        step.least = placed.letter().confidence();
        step.readings = 1;
        steps.add(step);
    }

    /** Where the engine expects Latin letters it takes Chinese ones for them, and hardly ever the other way round. */
    private static double weight(Letter letter) {
        char first = letter.text().charAt(0);
        return letter.confidence() * (first < 0x250 && Character.isLetter(first) ? LATIN : 1);
    }

    /** The same letter, or marks that differ only in the room they take. */
    private static boolean alike(Letter one, Letter other) {
        return folded(one.text()).equals(folded(other.text()));
    }

    private static String folded(String text) {
        if (text.length() != 1) {
            return text;
        }
        int at = "，：；（）！？“”‘’`\"".indexOf(text);
        char only = text.charAt(0);
        if (only >= '０' && only <= '９') {
            return String.valueOf((char) (only - 0xFEE0));
        }
        return at < 0 ? text : String.valueOf(",:;()!?''''''".charAt(at));
    }
}

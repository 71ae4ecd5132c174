package org.shenbao.ingest.drawn;

import java.util.List;

/** Page numbers as a reader writes them: {@code 1, 3-7}. */
public final class Pages {
    private Pages() {}

    /**
     * The numbers as a list of ranges.
     *
     * @param numbers ascending
     */
    public static String list(List<Integer> numbers) {
        StringBuilder list = new StringBuilder();
        int from = 0;
        while (from < numbers.size()) {
            int to = from;
            while (to + 1 < numbers.size() && numbers.get(to + 1) == numbers.get(to) + 1) {
                to++;
            }
            list.append(list.isEmpty() ? "" : ", ").append(numbers.get(from));
            if (to > from) {
                list.append('-').append(numbers.get(to));
            }
            from = to + 1;
        }
        return list.toString();
    }
}

package org.shenbao.ingest.drawn;

import org.shenbao.ingest.format.Limits;
import org.shenbao.ingest.format.UnreadableException;

/**
 * How much drawing one file may ask for: steps and glyphs, counted each time they are drawn. Forms that draw forms ask
 * for more than their bytes show.
 */
public final class Work {
    /** Of one page, as a multiple of the runs that it may have. */
    private static final long PAGE = 25;
    /** Of a whole file, likewise. */
    private static final long FILE = 200;

    private final long perPage;
    private final long perFile;
    private long page;
    private long file;

    public Work(Limits limits) {
        this.perPage = PAGE * limits.runs();
        this.perFile = FILE * limits.runs();
    }

    public void newPage() {
        page = 0;
    }

    public void step() throws Refusal {
        steps(1);
    }

    /** As much work as so many steps. */
    public void steps(int count) throws Refusal {
        page += count;
        file += count;
        if (page > perPage) {
            throw refusal("one page", perPage);
        }
        if (file > perFile) {
            throw refusal("the file", perFile);
        }
    }

    private static Refusal refusal(String where, long limit) {
        return new Refusal(new UnreadableException("more drawing steps on " + where + " than the limit of " + limit));
    }
}

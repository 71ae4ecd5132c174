package org.shenbao.ingest.wordbin;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.hwpf.model.CHPX;
import org.apache.poi.hwpf.model.PAPX;
import org.apache.poi.hwpf.usermodel.ParagraphProperties;
import org.shenbao.document.Embedded;
import org.shenbao.ingest.format.Limits;
import org.shenbao.ingest.format.UnreadableException;
import org.shenbao.ingest.lettering.Fields;
import org.shenbao.ingest.lettering.Labels;
import org.shenbao.ingest.lettering.SymbolFonts;

/** Reads stretches of a document's text, paragraph by paragraph, to items. */
final class DocStory {
    private static final int TABLES_PER_DEPTH = 10;

    private final DocFile file;
    private final Limits limits;
    private final DocObjects objects;
    private final DocLists lists;
    private final Look.Cabinet looks;
    private final Map<Integer, DocFile.Stretch> boxes;
    private final Tally tally;

    DocStory(
            DocFile file,
            Limits limits,
            DocObjects objects,
            DocLists lists,
            Look.Cabinet looks,
            Map<Integer, DocFile.Stretch> boxes,
            Tally tally) {
        this.file = file;
        this.limits = limits;
        this.objects = objects;
        this.lists = lists;
        this.looks = looks;
        this.boxes = boxes;
        this.tally = tally;
    }

    List<Item> read(DocFile.Stretch stretch) throws UnreadableException {
        Nest nest = new Nest(limits.depth() * TABLES_PER_DEPTH);
        Fields fields = new Fields();
        List<PAPX> all = file.paragraphs();
        int run = 0;
        for (int i = first(all, stretch.from()); i < all.size() && all.get(i).getStart() < stretch.to(); i++) {
            PAPX paragraph = all.get(i);
            int from = Math.max(stretch.from(), paragraph.getStart());
            int to = Math.min(stretch.to(), paragraph.getEnd());
            if (from >= to) {
                continue;
            }
            run = firstRun(run, from);
            read(paragraph, from, to, run, nest, fields);
        }
        List<Item> items = nest.finish();
        tally.shapelessRows += nest.shapeless();
        return items;
    }

    private static int first(List<PAPX> all, int position) {
        int low = 0;
        int high = all.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (all.get(middle).getEnd() <= position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private int firstRun(int known, int position) {
        List<CHPX> runs = file.runs();
        int run = known;
        while (run < runs.size() && runs.get(run).getEnd() <= position) {
            run++;
        }
        return run;
    }

    private void read(PAPX paragraph, int from, int to, int firstRun, Nest nest, Fields fields)
            throws UnreadableException {
        ParagraphProperties properties = properties(paragraph);
        char last = file.text().charAt(to - 1);
        boolean inTable = properties.getFInTable() || properties.getItap() > 0;
        int level = inTable ? Math.max(1, properties.getItap()) : 0;
        if (inTable && (properties.getFTtp() || properties.getFTtpEmbedded())) {
            nest.endRow(level, RowShapes.of(paragraph));
            return;
        }
        boolean endsCell = inTable && (last == '\u0007' || properties.getFInnerTableCell());
        Print print = new Print(fields);
        boolean open = fields.instructing();
        print.all(from, to, firstRun, properties.getIstd());
        String label = print.vanished() || (open && fields.instructing())
                ? ""
                : lists.next(properties.getIlfo(), properties.getIlvl());
        boolean bare = print.text.length() == 0 && label.isEmpty();
        if (!bare || (!print.vanished() && !(open && fields.instructing()))) {
            nest.add(level, new Item.Paragraph(Labels.joined(label, print.text.text())));
        }
        for (Item item : print.text.besides(tally)) {
            nest.add(level, item);
        }
        if (endsCell) {
            nest.endCell(level);
        }
    }

    /** The library's way that is not deprecated also looks up the list's indents, which nobody here asks for. */
    @SuppressWarnings("deprecation")
    private ParagraphProperties properties(PAPX paragraph) {
        return paragraph.getParagraphProperties(file.document().getStyleSheet());
    }

    /** One paragraph on its way to what it prints. */
    private final class Print {
        private final Fields fields;
        private final ParagraphText text = new ParagraphText();
        private boolean markShown = true;

        Print(Fields fields) {
            this.fields = fields;
        }

        /** Whether its mark is hidden or deleted too: then the paragraph as such is not there. */
        boolean vanished() {
            return !markShown;
        }

        void all(int from, int to, int firstRun, int style) throws UnreadableException {
            List<CHPX> runs = file.runs();
            int at = from;
            int run = firstRun;
            while (at < to) {
                while (run < runs.size() && runs.get(run).getEnd() <= at) {
                    run++;
                }
                boolean covered = run < runs.size() && runs.get(run).getStart() <= at;
                int end = run >= runs.size()
                        ? to
                        : covered ? runs.get(run).getEnd() : runs.get(run).getStart();
                Look look = covered ? looks.of(runs.get(run), style) : Look.PLAIN;
                int before = text.length();
                for (int stop = Math.min(to, end); at < stop; at++) {
                    character(file.text().charAt(at), at, look, at == to - 1);
                }
                tally.inserted += look.inserted() && text.length() > before ? 1 : 0;
            }
        }

        private void character(char c, int at, Look look, boolean last) throws UnreadableException {
            switch (c) {
                case 0x13 -> fields.begin();
                case 0x14 -> {
                    if (look.ole() && look.shown()) {
                        objects.object(look).ifPresent(this::embed);
                    }
                    fields.separate();
                }
                case 0x15 -> put(fields.end(), look);
                case '\r', 0x07 -> markShown &= !last || look.shown();
                case 0x0B, 0x0E -> put("\n", look);
                case 0x0C -> text.breakPage();
                case 0x1E -> put("-", look);
                case 0x1F -> {}
                case 0x01 -> picture(look);
                case 0x08 -> anchor(at, look);
                default -> plain(c, look);
            }
        }

        private void plain(char c, Look look) {
            if (look.symbol() != 0 && look.special() && c == '(') {
                put(SymbolFonts.of(look.symbol(), look.font()), look);
            } else if (SymbolFonts.isPlace(c)) {
                put(SymbolFonts.of(c, look.font()), look);
            } else if (c >= ' ' || c == '\t') {
                put(String.valueOf(c), look);
            }
        }

        private void put(String printed, Look look) {
            if (fields.instructing()) {
                fields.instruct(printed);
                return;
            }
            if (printed.isEmpty()) {
                return;
            }
            fields.show();
            text.put(printed, look.deleted(), look.hidden());
        }

        private void picture(Look look) throws UnreadableException {
            if (look.data()) {
                fields.state(FormField.state(file.document().getDataStream(), look.picture()));
                return;
            }
            if (fields.instructing() || !look.shown()) {
                return;
            }
            fields.show();
            if (look.ole()) {
                Optional<Embedded> object = objects.object(look);
                object.ifPresent(this::embed);
                Optional<Embedded> preview = objects.preview(look);
                preview.ifPresent(this::embed);
                if (object.isPresent() || preview.isPresent()) {
                    return;
                }
            }
            objects.inline(look).ifPresent(this::embed);
        }

        private void anchor(int at, Look look) throws UnreadableException {
            if (fields.instructing() || !look.shown()) {
                return;
            }
            DocFile.Stretch box = boxes.remove(at);
            if (box != null) {
                text.beside(new Item.Boxed(Items.trimmed(read(box))));
            } else {
                objects.floating(at).ifPresent(this::embed);
            }
        }

        private void embed(Embedded embedded) {
            text.beside(new Item.Shown(embedded));
        }
    }
}

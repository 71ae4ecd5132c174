package org.shenbao.extract;

import java.util.stream.Stream;
import org.shenbao.document.Aside;
import org.shenbao.document.Table;
import org.shenbao.extract.Claim.Remark;
import org.shenbao.extract.Claim.Use;
import org.shenbao.extract.Claim.Used;

/** Passes on what earlier stages accounted for, and their doubts about whole tables. */
final class SetAside implements Extractor {
    @Override
    public Stream<Claim> extract(Subject subject) {
        return subject.entry().passages().stream()
                .flatMap(passage -> passage.blocks().stream())
                .flatMap(block -> block instanceof Aside aside
                        ? Stream.of(new Used(use(aside.reason()), aside.places()))
                        : block instanceof Table table ? remarks(table) : Stream.empty());
    }

    private static Stream<Claim> remarks(Table table) {
        return table.doubts().stream().map(doubt -> new Remark(doubt, "/indicators", java.util.List.of()));
    }

    private static Use use(Aside.Reason reason) {
        return switch (reason) {
            case REPEATED, DUPLICATE -> Use.DUPLICATE;
            case MARKER, MARGIN, HIDDEN, DELETED, REMARK -> Use.MARKER;
            case PLACEHOLDER -> Use.PLACEHOLDER;
        };
    }
}

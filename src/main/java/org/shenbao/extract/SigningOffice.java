package org.shenbao.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.shenbao.document.Method;
import org.shenbao.extract.Claim.Concern;
import org.shenbao.extract.Claim.Fallback;
import org.shenbao.extract.Claim.Leaf;
import org.shenbao.extract.Subject.Printed;

/** Looks below a text for the office that signs it, over the day; where no unit is labelled, it carries the project out. */
final class SigningOffice implements Extractor {
    private static final Pattern OFFICE = Pattern.compile("[\\p{IsHan}（）()]{3,32}");
    private static final Pattern DAY = Pattern.compile("[0-9０-９〇○零一二三四五六七八九十\\s]+[年./-][^年：:]{1,8}");
    private static final double SURE = 0.85;

    @Override
    public Stream<Claim> extract(Subject subject) {
        List<Claim> claims = new ArrayList<>();
        for (int p = 1; p < subject.entry().passages().size(); p++) {
            if (subject.entry().passages().get(p).heading() == null) {
                List<Printed> lines = subject.linesOf(p);
                if (lines.size() > 1
                        && OFFICE.matcher(lines.get(0).text()).matches()
                        && DAY.matcher(lines.get(1).text()).matches()) {
                    claims.add(office(lines.get(0)));
                }
            }
        }
        return claims.stream();
    }

    private static Claim office(Printed line) {
        Piece text = Piece.of(line.line());
        Leaf section = text.leaf(Field.SECTION_TEXT, line.at(), Method.DERIVED, 0.5)
                .with(new Concern(Remainder.leftOver(text), text.places().get(0)));
        return new Fallback(text.leaf(Field.IMPLEMENTER_NAME, RowKey.SINGLE, Method.SECTION, SURE), List.of(section));
    }
}

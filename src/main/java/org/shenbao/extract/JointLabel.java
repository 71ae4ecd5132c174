package org.shenbao.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.shenbao.vocabulary.Family;
import org.shenbao.vocabulary.Match;
import org.shenbao.vocabulary.Vocabulary;

/** Reads a label of two things and the value of both, a slash between each: 实施单位/项目负责人 | 县林站/马某. */
final class JointLabel {
    private static final Pattern SLASH = Pattern.compile("\\s*[/／]\\s*");
    private static final int MOST = 3;
    /** What the places of the parts alone tell. */
    private static final double BY_PLACE = 0.93;

    private JointLabel() {}

    /** The claims of each label with its value, none where the two do not part alike. */
    static List<Claim> claims(Piece label, Piece value, RowKey at, Vocabulary vocabulary) {
        String[] labels = SLASH.split(label.text().strip(), -1);
        String[] values = SLASH.split(value.text().strip(), -1);
        if (labels.length < 2 || labels.length > MOST || labels.length != values.length) {
            return List.of();
        }
        List<Claim> claims = new ArrayList<>();
        for (int i = 0; i < labels.length; i++) {
            Optional<Match> match = vocabulary.match(Family.FIELD, labels[i]);
            if (match.isEmpty() || values[i].isBlank()) {
                return List.of();
            }
            new LabelledValue(
                            match.get().term(),
                            label.withText(labels[i]),
                            value.withText(values[i]),
                            at,
                            match.get().confidence() * BY_PLACE)
                    .claims(vocabulary)
                    .forEach(claims::add);
        }
        return claims;
    }
}

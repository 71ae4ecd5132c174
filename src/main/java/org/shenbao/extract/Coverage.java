package org.shenbao.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shenbao.document.Box;
import org.shenbao.document.Place;

/** What of the source's text claims account for. */
public final class Coverage {
    private final Map<Spot, List<String>> texts = new HashMap<>();

    public Coverage(List<Claim> claims) {
        claims.forEach(this::add);
    }

    private void add(Claim claim) {
        for (Place place : claim.places()) {
            texts.computeIfAbsent(Spot.of(place), spot -> new ArrayList<>()).add(place.text());
        }
    }

    /** What of the text at the place no claim accounts for; "" where only signs and blanks are left. */
    public String left(Place place) {
        String left = place.text();
        List<String> claimed = texts.getOrDefault(Spot.of(place), List.of());
        if (claimed.size() > 1) {
            claimed = new ArrayList<>(claimed);
            claimed.sort(Comparator.comparingInt(String::length).reversed());
        }
        for (String text : claimed) {
            if (text.contains(left)) {
                return "";
            }
            int at = left.indexOf(text);
            left = at < 0 ? left : left.substring(0, at) + "\t" + left.substring(at + text.length());
        }
        return left.codePoints().anyMatch(Character::isLetterOrDigit) ? left.strip() : "";
    }

    private record Spot(
            String part,
            @Nullable Integer page,
            @Nullable Integer line,
            @Nullable String cell,
            @Nullable Box box) {
        static Spot of(Place place) {
            return new Spot(place.part(), place.page(), place.line(), place.cell(), place.box());
        }
    }
}

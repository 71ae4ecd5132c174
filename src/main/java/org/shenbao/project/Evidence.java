package org.shenbao.project;

import java.util.List;
import org.shenbao.document.Method;
import org.shenbao.document.Place;

/**
 * Where a leaf of the record was read.
 *
 * @param pointer JSON Pointer within the project
 * @param method the weakest step on the way
 * @param confidence probability that the leaf is right
 * @param places every place that it was read from, at least one
 */
public record Evidence(String pointer, Method method, double confidence, List<Place> places) {
    public Evidence {
        places = List.copyOf(places);
    }
}

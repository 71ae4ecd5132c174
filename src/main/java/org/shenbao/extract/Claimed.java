package org.shenbao.extract;

import java.util.List;
import org.shenbao.project.Extraction;

/**
 * What a document yielded, and why.
 *
 * @param claims for each project of the extraction, every claim that was made, those that did not stand included
 */
public record Claimed(Extraction extraction, List<List<Claim>> claims) {
    public Claimed {
        claims = claims.stream().map(List::copyOf).toList();
    }
}

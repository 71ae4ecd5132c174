package org.shenbao.extract;

import java.util.stream.Stream;

/** Looks for one kind of thing in a project's text and claims what it finds; it decides nothing. */
interface Extractor {
    Stream<Claim> extract(Subject subject);
}

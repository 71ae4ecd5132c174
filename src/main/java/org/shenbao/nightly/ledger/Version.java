package org.shenbao.nightly.ledger;

/**
 * What a document was read with: where one of them changes, all is read again.
 *
 * @param vocabulary the words and how pictures are read
 */
public record Version(String program, String vocabulary) {}

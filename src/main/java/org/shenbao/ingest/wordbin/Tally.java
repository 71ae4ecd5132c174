package org.shenbao.ingest.wordbin;

/** How often text was set aside, and structure was not to be had. */
final class Tally {
    int inserted;
    int deleted;
    int hidden;
    int shapelessRows;
}

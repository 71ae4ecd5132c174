package org.shenbao.ingest.ofd;

import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXParseException;

/** Says nothing to the console, and gives up where the XML does. */
final class Strict implements ErrorHandler {
    @Override
    public void warning(SAXParseException exception) {}

    @Override
    public void error(SAXParseException exception) {}

    @Override
    public void fatalError(SAXParseException exception) throws SAXParseException {
        throw exception;
    }
}

package dev.vitae.engine.readers.archive;

import dev.vitae.common.errors.FileErrorCode;
import dev.vitae.engine.readers.UnreadableDocumentException;
import java.io.InputStream;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The events of one XML part, by local names. No document types, no entities of one's own, no unlimited depth. */
public final class XmlEvents implements AutoCloseable {

    private static final XMLInputFactory FACTORY = factory();

    private final XMLStreamReader reader;
    private final int mostDepth;
    private int depth;

    XmlEvents(InputStream in, int mostDepth) throws XMLStreamException {
        reader = FACTORY.createXMLStreamReader(in);
        this.mostDepth = mostDepth;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        return factory;
    }

    /** Goes on to the next start, end or text; false at the end of the part. */
    public boolean next() throws XMLStreamException, UnreadableDocumentException {
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++depth > mostDepth) {
                        throw new UnreadableDocumentException(FileErrorCode.XML_BOMB);
                    }
                    return true;
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    return true;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    return true;
                }
                // neither DOCX nor ODT has a document type; where there is one, it is there for its entities
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new UnreadableDocumentException(FileErrorCode.XML_BOMB);
                default -> {}
            }
        }
        return false;
    }

    public boolean isStart() {
        return reader.isStartElement();
    }

    public boolean isStart(String name) {
        return reader.isStartElement() && reader.getLocalName().equals(name);
    }

    public boolean isEnd() {
        return reader.isEndElement();
    }

    public boolean isText() {
        return reader.isCharacters();
    }

    public String name() {
        return reader.getLocalName();
    }

    public String text() {
        return reader.getText();
    }

    /** How many elements are open: the one that just started is counted, the one that just ended is not. */
    public int depth() {
        return depth;
    }

    public @Nullable String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    public String attribute(String name, String otherwise) {
        return Objects.requireNonNullElse(attribute(name), otherwise);
    }

    /** Leaves out the element that just started and all in it. */
    public void skip() throws XMLStreamException, UnreadableDocumentException {
        int outside = depth - 1;
        while (depth > outside && next()) {
            // nothing in here is read
        }
    }

    @Override
    public void close() throws XMLStreamException {
        reader.close();
    }
}

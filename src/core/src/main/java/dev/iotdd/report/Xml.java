package dev.iotdd.report;

import java.io.IOException;
import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes XML with two blanks a level, and nothing in it that XML cannot hold. For use within iotdd only. */
public final class Xml {

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter writer;
    private int depth;

    /** What is inside an element. */
    @FunctionalInterface
    public interface Content {
        /** Writes it. */
        void write() throws XMLStreamException;
    }

    private Xml() throws XMLStreamException {
        // The platform's own, whatever else is on the class path.
        this.writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
    }

    /** A whole document. */
    @FunctionalInterface
    public interface Document {
        /** Writes it. */
        void write(Xml xml) throws XMLStreamException;
    }

    /**
     * Writes a document.
     *
     * @throws IOException if {@code out} does
     */
    public static void write(Appendable out, Document document) throws IOException {
        try {
            Xml xml = new Xml();
            document.write(xml);
            xml.writer.flush();
            out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
                    .append(xml.text.toString())
                    .append('\n');
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    /** An element with others inside. */
    public void element(String name, Content attributes, Content inside) throws XMLStreamException {
        line();
        writer.writeStartElement(name);
        attributes.write();
        depth++;
        inside.write();
        depth--;
        line();
        writer.writeEndElement();
    }

    /** An element without anything inside. */
    public void element(String name, Content attributes) throws XMLStreamException {
        line();
        writer.writeEmptyElement(name);
        attributes.write();
    }

    /** An element with a text inside. */
    public void element(String name, Content attributes, String inside) throws XMLStreamException {
        line();
        writer.writeStartElement(name);
        attributes.write();
        writer.writeCharacters(legal(inside));
        writer.writeEndElement();
    }

    /** An attribute of the element that was begun. */
    public void attribute(String name, String value) throws XMLStreamException {
        // A line break in an attribute is read as a blank.
        writer.writeAttribute(name, legal(value).replace('\n', ' ').replace('\r', ' '));
    }

    /** An attribute that is a number. */
    public void attribute(String name, long value) throws XMLStreamException {
        attribute(name, Long.toString(value));
    }

    private void line() throws XMLStreamException {
        writer.writeCharacters("\n" + "  ".repeat(depth));
    }

    private static String legal(String value) {
        return value.codePoints()
                .map(c -> isLegal(c) ? c : '\uFFFD')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isLegal(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= ' ' && c != '\uFFFE' && c != '\uFFFF' && Character.getType(c) != Character.SURROGATE);
    }
}

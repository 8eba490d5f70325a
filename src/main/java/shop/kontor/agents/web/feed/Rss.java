package shop.kontor.agents.web.feed;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** RSS 2.0 with Google's own elements. */
final class Rss implements AutoCloseable {

  private static final String NAMES = "http://base.google.com/ns/1.0";
  private static final Pattern NOT_IN_XML = Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

  private final XMLStreamWriter xml;

  /** @param shop its address */
  Rss(OutputStream out, String shop) throws IOException {
    try {
      xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("rss");
      xml.writeAttribute("version", "2.0");
      xml.writeNamespace("g", NAMES);
      xml.writeStartElement("channel");
      element("title", "Kontor");
      element("link", shop);
      element("description", "Kontor");
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  private void element(String name, String value) throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(value);
    xml.writeEndElement();
  }

  void item(Map<Attribute, String> piece) throws IOException {
    try {
      xml.writeStartElement("item");
      for (var each : piece.entrySet()) {
        xml.writeStartElement("g", each.getKey().written(), NAMES);
        if (each.getKey() == Attribute.SHIPPING) {
          shipping(each.getValue());
        } else {
          text(each.getValue());
        }
        xml.writeEndElement();
      }
      xml.writeEndElement();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  /** Here its parts are elements of their own. */
  private void shipping(String written) throws XMLStreamException {
    var parts = written.split(":::", 2);
    xml.writeStartElement("g", "country", NAMES);
    text(parts[0]);
    xml.writeEndElement();
    xml.writeStartElement("g", "price", NAMES);
    text(parts[1]);
    xml.writeEndElement();
  }

  private void text(String value) throws XMLStreamException {
    xml.writeCharacters(NOT_IN_XML.matcher(value).replaceAll(" ").strip());
  }

  @Override
  public void close() throws IOException {
    try {
      xml.writeEndElement();
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.flush();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }
}

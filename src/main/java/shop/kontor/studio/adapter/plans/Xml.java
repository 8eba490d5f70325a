package shop.kontor.studio.adapter.plans;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import shop.kontor.studio.domain.UnreadablePlan;

/**
 * XML, element by element as it comes. Nothing is fetched and no entity is replaced; documents that declare any are
 * refused. A mere {@code <!DOCTYPE svg ...>}, as drawing programs write it, is passed over.
 */
final class Xml {

  private static final XMLInputFactory FACTORY = factory();
  private static final int MOST_ELEMENTS = 500_000;
  private static final int DEEPEST = 90;

  private Xml() {}

  /** What is told of each element. */
  interface Visitor {

    void start(XMLStreamReader element);

    default void text(String text) {}

    default void end(String name) {}
  }

  private static XMLInputFactory factory() {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
    return factory;
  }

  static void read(InputStream in, Visitor visitor) throws IOException {
    try {
      var xml = FACTORY.createXMLStreamReader(in);
      int elements = 0;
      int depth = 0;
      while (xml.hasNext()) {
        switch (xml.next()) {
          case XMLStreamConstants.ENTITY_REFERENCE -> throw declared();
          case XMLStreamConstants.START_ELEMENT -> {
            if (++elements > MOST_ELEMENTS || ++depth > DEEPEST) {
              throw new UnreadablePlan("studio.reading.refused.busy", "This file has more in it than any floor plan");
            }
            visitor.start(xml);
          }
          case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> visitor.text(xml.getText());
          case XMLStreamConstants.END_ELEMENT -> {
            depth--;
            visitor.end(xml.getLocalName());
          }
          default -> { }
        }
      }
    } catch (XMLStreamException e) {
      if (e.getNestedException() instanceof IOException io) {
        throw io;
      }
      throw new UnreadablePlan("studio.reading.refused.xml", "This file is damaged: what it says is not well formed");
    }
  }

  /** @param start of a file: whether it declares what could be expanded or fetched */
  static void refuseDeclarations(String start) {
    int doctype = start.indexOf("<!DOCTYPE");
    if (doctype >= 0) {
      int subset = start.indexOf('[', doctype);
      int end = start.indexOf('>', doctype);
      if (end < 0 || subset >= 0 && subset < end) {
        throw declared();
      }
    }
  }

  private static UnreadablePlan declared() {
    return new UnreadablePlan("studio.reading.refused.doctype",
        "This file declares a document type or entities, which no floor plan needs");
  }

  /** @return {@code otherwise} where there is no such attribute, or it is no number */
  static double number(XMLStreamReader element, String attribute, double otherwise) {
    var value = element.getAttributeValue(null, attribute);
    if (value == null || value.length() > 40) {
      return otherwise;
    }
    try {
      double number = Double.parseDouble(value.strip());
      return Double.isFinite(number) ? number : otherwise;
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }

  static String text(XMLStreamReader element, String attribute) {
    var value = element.getAttributeValue(null, attribute);
    return value == null ? "" : value;
  }
}

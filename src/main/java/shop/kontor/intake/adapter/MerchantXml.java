package shop.kontor.intake.adapter;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import shop.kontor.intake.domain.Sample;
import shop.kontor.intake.domain.UnreadableFeed;

/**
 * Google Merchant Center's XML feed, RSS 2.0 or Atom. Documents that declare a type, and with it perhaps entities, are
 * refused: no feed needs one, and attacks do.
 */
@Component
@Order(30)
class MerchantXml extends MerchantFeed {

  private static final XMLInputFactory FACTORY = factory();
  private static final int LONGEST_ITEM = 4_000_000;

  private static XMLInputFactory factory() {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
    return factory;
  }

  @Override
  public String name() {
    return "Google Merchant Center XML";
  }

  @Override
  public boolean recognises(Sample sample) {
    var text = sample.text().stripLeading();
    return text.startsWith("<")
        && (text.contains("base.google.com") || text.contains("<rss") || text.contains("<feed"));
  }

  @Override
  void rows(Path file, Consumer<MerchantRow> visitor, LongConsumer bytesRead) {
    XMLStreamReader xml = null;
    try (var in = new Counted(Files.newInputStream(file))) {
      xml = FACTORY.createXMLStreamReader(in);
      while (xml.hasNext()) {
        int event = xml.next();
        if (event == XMLStreamConstants.DTD) {
          throw new UnreadableFeed(file.getFileName() + " declares a document type (<!DOCTYPE ...>); take it out");
        }
        if (event == XMLStreamConstants.START_ELEMENT
            && (xml.getLocalName().equals("item") || xml.getLocalName().equals("entry"))) {
          bytesRead.accept(in.count());
          visitor.accept(item(xml));
        }
      }
    } catch (XMLStreamException e) {
      throw new UnreadableFeed(file.getFileName() + " is no well-formed XML, at line "
          + e.getLocation().getLineNumber() + ": what follows was not read", e);
    } catch (IOException e) {
      throw new UnreadableFeed(file.getFileName() + " could not be read: " + e.getMessage(), e);
    } finally {
      close(xml);
    }
  }

  private static void close(XMLStreamReader xml) {
    if (xml != null) {
      try {
        xml.close();
      } catch (XMLStreamException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** Reads to the end of the item. An attribute with parts, such as a detail, becomes {@code part:part:part}. */
  private static MerchantRow item(XMLStreamReader xml) throws XMLStreamException {
    var row = MerchantRow.at(xml.getLocation().getLineNumber());
    var text = new StringBuilder();
    var parts = new ArrayList<String>();
    String attribute = null;
    int depth = 1;
    int length = 0;
    while (depth > 0) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          depth++;
          text.setLength(0);
          if (depth == 2) {
            attribute = xml.getLocalName();
            parts.clear();
          }
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
          length += xml.getTextLength();
          if (length > LONGEST_ITEM) {
            throw new UnreadableFeed("The item at line " + row.line() + " is longer than any item may be");
          }
          text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
        }
        case XMLStreamConstants.ENTITY_REFERENCE ->
            throw new UnreadableFeed("Line " + xml.getLocation().getLineNumber() + " uses the entity &"
                + xml.getLocalName() + "; which XML does not know");
        case XMLStreamConstants.END_ELEMENT -> {
          depth--;
          if (depth == 2) {
            parts.add(text.toString().strip());
            text.setLength(0);
          } else if (depth == 1) {
            row.add(attribute, parts.isEmpty() ? text.toString() : String.join(":", parts));
          }
        }
        default -> { }
      }
    }
    return row;
  }
}

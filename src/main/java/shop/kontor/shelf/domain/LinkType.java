package shop.kontor.shelf.domain;

import java.util.Arrays;
import java.util.Optional;

/** What the shop has to show of a product, in the words of the GS1 Web Vocabulary. */
public enum LinkType {

  /** The product's page; where a link leads that asks for nothing. */
  PIP("pip", "text/html"),
  /** The product as the catalogue tells it to software. */
  MASTER_DATA("masterData", "application/json"),
  RELATED_IMAGE("relatedImage", "image/svg+xml");

  public static final String VOCABULARY = "https://ref.gs1.org/voc/";
  public static final String DEFAULT = VOCABULARY + "defaultLink";
  private static final String PREFIX = "(?:gs1:|https?://(?:ref\\.|www\\.)?gs1\\.org/voc/)";

  private final String term;
  private final String mediaType;

  LinkType(String term, String mediaType) {
    this.term = term;
    this.mediaType = mediaType;
  }

  /** By its short form {@code gs1:pip} or its whole one; empty if the shop has nothing of the kind. */
  public static Optional<LinkType> named(String name) {
    return name.matches(PREFIX + "defaultLink") ? Optional.of(PIP)
        : Arrays.stream(values()).filter(type -> name.matches(PREFIX + type.term)).findFirst();
  }

  public String term() {
    return term;
  }

  public String mediaType() {
    return mediaType;
  }

  public String uri() {
    return VOCABULARY + term;
  }
}

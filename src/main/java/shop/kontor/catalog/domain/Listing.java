package shop.kontor.catalog.domain;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import shop.kontor.catalog.ProductSheet;
import shop.kontor.foundation.persistence.Document;

/** A product's sheet as the catalogue keeps it: whole. */
record Listing(@JsonValue ProductSheet sheet) implements Document {

  @JsonCreator
  Listing {
  }
}

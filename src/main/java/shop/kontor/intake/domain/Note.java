package shop.kontor.intake.domain;

/** What an owner should know of an import though nothing was rejected; counted, and told with the summary. */
public enum Note {

  /** A variant came without a price: listed, and not to be bought until it has one. */
  NO_PRICE("variants without a price: listed, but not for sale until they have one"),

  /** A price was in another currency than the shop's, and no rate was given. */
  FOREIGN_PRICE("prices in another currency left out: give a rate, such as USD=0.92, and import again"),

  /** In stock, said the feed, and not how many. */
  STOCK_WITHOUT_COUNT("variants in stock without a number: counted as the least that this can mean"),

  /** A barcode was not a valid GTIN. */
  BAD_BARCODE("barcodes left out: they are no valid GTIN"),

  /** How much is in a variant was told in no metric unit, or by another kind of measure than its base. */
  BAD_CONTENT("contents left out: in no metric unit, or their base is of another kind"),

  /** The feed marks it as not, or not yet, published. */
  UNPUBLISHED("products left out: the feed says that they are not published"),

  /** A picture or model that a library names was not in it, or of a kind that is not kept. */
  MISSING_FILE("model files left out: missing in the library, or of a kind that is not kept");

  private final String sentence;

  Note(String sentence) {
    this.sentence = sentence;
  }

  /** In English, after a number. */
  public String sentence() {
    return sentence;
  }
}

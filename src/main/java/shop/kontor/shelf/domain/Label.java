package shop.kontor.shelf.domain;

/**
 * What stands on a label, word for word.
 *
 * @param note what tells the variant from its siblings; may be empty
 * @param unitPrice such as {@code €3.98 / 100 ml}; empty for what is not sold by measure
 * @param priceNote such as {@code incl. VAT}
 * @param numbers SKU and GTIN, for whoever fills the shelf
 * @param hint what the code is good for
 * @param address what the code says
 */
public record Label(String name, String note, String price, String unitPrice, String priceNote, String numbers,
    String hint, String address) {}

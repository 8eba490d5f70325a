package shop.kontor.intake;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/**
 * Writes a Shopify CSV of any number of products, the same for the same number: one to three variants each, texts of
 * several lines, pictures in rows of their own. {@code main FILE NUMBER}.
 */
public final class ManyProducts {

  private static final List<String> HEADER = List.of("Handle", "Title", "Body (HTML)", "Vendor", "Type", "Tags",
      "Published", "Option1 Name", "Option1 Value", "Variant SKU", "Variant Grams", "Variant Inventory Qty",
      "Variant Price", "Variant Barcode", "Image Src", "Image Position");
  private static final List<String> KINDS =
      List.of("Sofa", "Armchair", "Table", "Shelf", "Bed", "Lamp", "Rug", "Desk", "Chair", "Mirror");
  private static final List<String> COLOURS =
      List.of("Black", "White", "Grey", "Red", "Green", "Blue", "Oak", "Walnut", "Sand", "Yellow");
  private static final List<String> ROOMS = List.of("living", "dining", "bedroom", "office");

  private ManyProducts() {}

  public static void main(String... args) throws IOException {
    write(Path.of(args[0]), Integer.parseInt(args[1]));
  }

  public static Path write(Path file, int products) throws IOException {
    var random = new Random(products);
    try (var csv = CsvWriter.builder().build(file)) {
      csv.writeRecord(HEADER);
      for (int i = 1; i <= products; i++) {
        product(csv, i, random);
      }
    }
    return file;
  }

  private static void product(CsvWriter csv, int number, Random random) {
    var kind = KINDS.get(random.nextInt(KINDS.size()));
    var handle = kind.toLowerCase() + "-" + number;
    int variants = 1 + random.nextInt(3);
    for (int v = 0; v < variants; v++) {
      boolean first = v == 0;
      var colour = COLOURS.get((number + v) % COLOURS.size());
      csv.writeRecord(handle, first ? kind + " No. " + number : "", first ? "<p>A " + kind.toLowerCase()
          + " for every day.</p>\n<p>Made to last, " + number + " times over.</p>" : "", first ? "Works " + number % 50
          : "",
          first ? ROOMS.get(number % 4) + " > " + kind + "s" : "", first ? kind + ", everyday" : "", first ? "true"
          : "",
          first ? "Colour" : "", colour, "M" + number + "-" + v, Integer.toString(500 + random.nextInt(40_000)),
          Integer.toString(random.nextInt(40)), BigDecimal.valueOf(900 + random.nextInt(200_000), 2).toPlainString(),
          "",
          first ? "https://pictures.example/" + handle + ".jpg" : "", first ? "1" : "");
    }
    if (random.nextInt(4) == 0) {
      csv.writeRecord(handle, "", "", "", "", "", "", "", "", "", "", "", "", "", "https://pictures.example/" + handle
          + "-2.jpg", "2");
    }
  }
}

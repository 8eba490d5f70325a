package shop.kontor.intake.adapter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import shop.kontor.intake.domain.Format;
import shop.kontor.intake.domain.Reading;
import shop.kontor.intake.domain.Reject;
import shop.kontor.intake.domain.Sample;

/** Shopify's product export: rows of variants and pictures, grouped by handle. */
@Component
@Order(20)
class ShopifyCsv implements Format {

  @Override
  public String name() {
    return "Shopify CSV";
  }

  @Override
  public boolean recognises(Sample sample) {
    var header = sample.header();
    return header.matches("(.*[,;])?\"?(url )?handle\"?[,;].*") && header.contains("title")
        && (header.contains("option1") || header.contains("variant"));
  }

  @Override
  public void read(Path file, Reading reading) {
    var table = new Table(file, separator(file));
    var groups = new Groups<Table.Row>(rows -> new ShopifyProduct(rows, reading).read());
    table.read(row -> {
      if (!handle(row).isEmpty()) {
        groups.expect(handle(row));
      }
    }, _ -> { });
    long size = Counted.size(file);
    table.read(row -> {
      if (handle(row).isEmpty()) {
        reading.reject(new Reject(row.line(), row.get("title"), "A row needs a handle"));
      } else {
        groups.add(handle(row), row);
      }
    }, bytes -> reading.progress(bytes, size));
  }

  static String handle(Table.Row row) {
    return row.get("handle", "url handle");
  }

  private static char separator(Path file) {
    try {
      var header = Sample.of(file).header();
      return header.chars().filter(c -> c == ';').count() > header.chars().filter(c -> c == ',').count() ? ';' : ',';
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package shop.kontor.intake.adapter;

import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import shop.kontor.intake.domain.Format;
import shop.kontor.intake.domain.Reading;

/** What Google's two notations of one feed have in common. */
abstract class MerchantFeed implements Format {

  /** Hands over every item of the file, in order. */
  abstract void rows(Path file, Consumer<MerchantRow> visitor, LongConsumer bytesRead);

  @Override
  public void read(Path file, Reading reading) {
    var groups = new Groups<MerchantRow>(rows -> new MerchantProduct(rows, reading).read());
    rows(file, row -> groups.expect(row.group()), _ -> { });
    long size = Counted.size(file);
    rows(file, row -> groups.add(row.group(), row), bytes -> reading.progress(bytes, size));
  }
}

package shop.kontor.intake.adapter;

import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import shop.kontor.intake.domain.Sample;

/** Google Merchant Center's text feed: a line of attribute names, then a line per item, tabs between. */
@Component
@Order(40)
class MerchantTable extends MerchantFeed {

  @Override
  public String name() {
    return "Google Merchant Center TSV";
  }

  @Override
  public boolean recognises(Sample sample) {
    var header = "\t" + sample.header().replace("\"", "").replace("g:", "").replaceAll(" *\t *", "\t") + "\t";
    return header.contains("\tid\t") && header.contains("\ttitle\t");
  }

  @Override
  void rows(Path file, Consumer<MerchantRow> visitor, LongConsumer bytesRead) {
    new Table(file, '\t').read(row -> {
      var item = MerchantRow.at(row.line());
      row.columns().keySet().forEach(name -> item.add(name, row.get(name)));
      visitor.accept(item);
    }, bytesRead);
  }
}

package shop.kontor.till.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import shop.kontor.foundation.money.Formats;
import shop.kontor.foundation.security.Seals;
import shop.kontor.foundation.text.EmailShape;
import shop.kontor.foundation.web.Refusal;
import shop.kontor.letters.Passage;
import shop.kontor.letters.SendLetter;

/** Sends receipts to whoever would rather have one by mail. The address is not kept here. */
@Service
public class ReceiptLetters {

  private static final String RECEIVER = "receipt's receiver";
  private static final int MOST_LINES = 250;

  private final SaleReading sales;
  private final ApplicationEventPublisher post;
  private final MessageSource messages;
  private final Formats formats;
  private final Seals seals;

  ReceiptLetters(SaleReading sales, ApplicationEventPublisher post, MessageSource messages, Formats formats,
      Seals seals) {
    this.sales = sales;
    this.post = post;
    this.messages = messages;
    this.formats = formats;
    this.seals = seals;
  }

  /**
   * Once to each address, however often that is asked.
   *
   * @throws Refusal for a sale that nobody has told of, and for what is no e-mail address
   */
  @Transactional
  public void send(String sale, String to, Locale language) {
    var kept = sales.find(sale).orElseThrow(() -> Refusal.notFound("till.refused.sale"));
    if (!EmailShape.fits(to == null ? null : to.strip())) {
      throw Refusal.unprocessable("till.refused.email");
    }
    var address = to.strip();
    post.publishEvent(new SendLetter(
        SaleBook.REFERENCE + "receipt/" + sale + "/" + seals.fingerprint(RECEIVER, address.toLowerCase(Locale.ROOT)),
        address, language.getLanguage(), say("till.letter.subject", language, kept.sale().receipt()),
        passages(kept, language)));
  }

  private List<Passage> passages(SaleReading.Kept kept, Locale language) {
    var sale = kept.sale();
    var passages = new ArrayList<Passage>();
    passages.add(Passage.text(say("till.letter.text", language, sale.store(), formats.moment(kept.soldAt()))));
    sale.lines().stream().limit(MOST_LINES).forEach(line -> passages.add(
        Passage.row(line.quantity() + " × " + line.name(), Formats.money(line.total(), language))));
    passages.add(Passage.total(say("till.total", language), Formats.money(sale.total(), language)));
    sale.taxes().forEach(tax -> passages.add(Passage.row(
        say("till.letter.tax", language, Formats.plain(tax.percent(), language)), Formats.money(tax.tax(), language))));
    return passages;
  }

  private String say(String key, Locale language, Object... arguments) {
    return messages.getMessage(key, arguments, language);
  }
}

package shop.kontor.letters.adapter;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Locale;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import shop.kontor.foundation.web.Imprint;
import shop.kontor.letters.Passage;
import shop.kontor.letters.SendLetter;
import shop.kontor.letters.domain.Letter;

/** How letters look: as plain text, and as a page for those who prefer that. */
class Stationery {

  private final ITemplateEngine templates;
  private final UnaryOperator<String> address;
  private final Imprint imprint;
  private final String from;

  /**
   * @param address makes of a path in this shop the address that leads there from anywhere
   * @param from an e-mail address
   */
  Stationery(ITemplateEngine templates, UnaryOperator<String> address, Imprint imprint, String from) {
    this.templates = templates;
    this.address = address;
    this.imprint = imprint;
    this.from = from;
  }

  /** @param message empty, to be written on */
  MimeMessage write(Letter letter, MimeMessage message) throws MessagingException {
    var content = letter.content();
    var helper = new MimeMessageHelper(message, MimeMessageHelper.MULTIPART_MODE_MIXED_RELATED,
        StandardCharsets.UTF_8.name());
    helper.setFrom(sender());
    helper.setTo(content.to());
    helper.setSubject(content.subject());
    helper.setSentDate(Date.from(sentAt(letter)));
    helper.setText(plain(content), page(content));
    message.setHeader("Message-ID", messageId(content.reference()));
    // RFC 3834: nobody's holiday notice is to answer it
    message.setHeader("Auto-Submitted", "auto-generated");
    return message;
  }

  private InternetAddress sender() {
    try {
      return new InternetAddress(from, imprint.name(), StandardCharsets.UTF_8.name());
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Instant sentAt(Letter letter) {
    return letter.dueAt() == null ? letter.askedAt() : letter.dueAt();
  }

  /** The same for the same letter, however often it is given. */
  private String messageId(String reference) {
    var id = UUID.nameUUIDFromBytes(reference.getBytes(StandardCharsets.UTF_8));
    return "<" + id + "@" + from.substring(from.indexOf('@') + 1) + ">";
  }

  private String plain(SendLetter content) {
    return content.passages().stream().map(this::plain).collect(Collectors.joining("\n")) + "\n\n-- \n" + signature()
        + "\n";
  }

  private String plain(Passage passage) {
    return switch (passage.kind()) {
      case TEXT -> "\n" + passage.text() + "\n";
      case ROW -> passage.text() + ": " + passage.side();
      case TOTAL -> passage.text() + ": " + passage.side() + "\n";
      case LINK -> "\n" + passage.text() + ":\n" + address.apply(passage.side());
    };
  }

  private String signature() {
    return imprint.address().isEmpty() ? imprint.name() : imprint.name() + ", " + imprint.address();
  }

  private String page(SendLetter content) {
    var context = new Context(Locale.forLanguageTag(content.language()));
    context.setVariable("subject", content.subject());
    context.setVariable("passages", content.passages());
    context.setVariable("shop", address.apply(""));
    context.setVariable("seller", signature());
    return templates.process("letters/letter", context);
  }
}

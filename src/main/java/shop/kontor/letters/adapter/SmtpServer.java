package shop.kontor.letters.adapter;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import shop.kontor.letters.domain.Letter;
import shop.kontor.letters.domain.MailServer;
import shop.kontor.letters.domain.Reply;

/** The mail server of {@code spring.mail.host}. */
class SmtpServer implements MailServer {

  /** RFC 5321, 4.2.1: from here on, the command must not be repeated as it is. */
  private static final int FOR_GOOD = 500;

  private final JavaMailSender sender;
  private final Stationery stationery;

  SmtpServer(JavaMailSender sender, Stationery stationery) {
    this.sender = sender;
    this.stationery = stationery;
  }

  @Override
  public Reply give(Letter letter) {
    try {
      sender.send(stationery.write(letter, sender.createMimeMessage()));
      return new Reply.Taken();
    } catch (MailSendException e) {
      return reply(e);
    } catch (MailParseException | MessagingException e) {
      return new Reply.Refused(e.toString());
    } catch (MailException e) {
      return new Reply.Failed(e.toString());
    }
  }

  private static Reply reply(MailSendException e) {
    var failures = e.getMessageExceptions();
    var first = failures.length == 0 ? e : failures[0];
    return isForGood(first) ? new Reply.Refused(first.toString()) : new Reply.Failed(first.toString());
  }

  private static boolean isForGood(Exception failure) {
    return switch (failure) {
      case SMTPAddressFailedException address -> address.getReturnCode() >= FOR_GOOD;
      case SMTPSendFailedException sending -> sending.getReturnCode() >= FOR_GOOD;
      case SendFailedException sending -> sending.getNextException() != null
          && isForGood(sending.getNextException());
      default -> false;
    };
  }
}

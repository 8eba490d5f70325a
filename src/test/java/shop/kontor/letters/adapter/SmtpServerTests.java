package shop.kontor.letters.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.ServerSocket;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.StringTemplateResolver;
import shop.kontor.foundation.web.Imprint;
import shop.kontor.letters.Passage;
import shop.kontor.letters.SendLetter;
import shop.kontor.letters.domain.Letter;

/** What is made of what mail servers say: see RFC 5321, 4.2.1. */
@DisplayName("A mail server")
class SmtpServerTests {

  @ParameterizedTest(name = "that answers {0} with {1}: {2}")
  @CsvSource({"RCPT, 550 no such user, Refused", "RCPT, 450 mailbox busy, Failed", "MAIL, 452 too much today, Failed",
      "MAIL, 553 not from you, Refused", "DATA, 554 we don't like it, Refused", "DATA, 451 try later, Failed",
      "HELO, 421 closing, Failed", "none, none, Taken"})
  void is_believed(String command, String answer, String reply) throws Exception {
    try (var socket = new ServerSocket(0)) {
      var server = Thread.ofPlatform().start(() -> answer(socket, command, answer));
      var sender = new JavaMailSenderImpl();
      sender.setHost("localhost");
      sender.setPort(socket.getLocalPort());
      var letter = Letter.of(new SendLetter("r", "kim@example.com", "en", "Thanks", List.of(Passage.text("Thanks."))),
          true, Instant.EPOCH);
      var stationery = new Stationery(templates(), path -> path, new Imprint("Kontor", "", ""), "hello@shop.example");
      assertThat(new SmtpServer(sender, stationery).give(letter).getClass().getSimpleName()).isEqualTo(reply);
      server.join(5_000);
    }
  }

  private static ITemplateEngine templates() {
    var templates = new SpringTemplateEngine();
    templates.setTemplateEngineMessageSource(new StaticMessageSource());
    templates.setTemplateResolver(new StringTemplateResolver());
    return templates;
  }

  private static void answer(ServerSocket socket, String refused, String answer) {
    try (var line = socket.accept(); var in = new BufferedReader(new InputStreamReader(line.getInputStream()));
        var out = new PrintWriter(line.getOutputStream(), true)) {
      out.print("220 here\r\n");
      out.flush();
      for (var said = in.readLine(); said != null; said = in.readLine()) {
        var command = said.toUpperCase(Locale.ROOT);
        boolean no = command.startsWith(refused) || refused.equals("HELO") && command.startsWith("EHLO");
        if (command.startsWith("DATA") && !no) {
          out.print("354 go on\r\n");
          out.flush();
          while (!".".equals(in.readLine())) {
            // the letter
          }
        }
        out.print((no ? answer : "250 fine") + "\r\n");
        out.flush();
        if (command.startsWith("QUIT")) {
          return;
        }
      }
    } catch (IOException e) {
      // it hung up
    }
  }
}

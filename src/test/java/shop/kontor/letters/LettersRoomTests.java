package shop.kontor.letters;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import shop.kontor.ForkedJava;
import shop.kontor.foundation.ids.Ids;
import shop.kontor.foundation.post.Telling;
import shop.kontor.letters.application.LetterReading;
import shop.kontor.letters.domain.Letter.State;

/** With a real mail server at the other end of the line. */
@ApplicationModuleTest
@Import(Telling.class)
@DisplayName("Letters, alone in their house,")
class LettersRoomTests {

  private static final GreenMail SERVER =
      new GreenMail(new ServerSetup(ForkedJava.freePort(), "localhost", ServerSetup.PROTOCOL_SMTP));

  static {
    SERVER.start();
  }

  @Autowired Telling telling;
  @Autowired LetterReading letters;

  @AfterAll
  static void close() {
    SERVER.stop();
  }

  @DynamicPropertySource
  static void server(DynamicPropertyRegistry settings) {
    settings.add("spring.mail.host", () -> "localhost");
    settings.add("spring.mail.port", () -> SERVER.getSmtp().getServerSetup().getPort());
    settings.add("kontor.letters.from", () -> "hello@shop.example");
    settings.add("kontor.address", () -> "https://shop.example");
  }

  @AfterEach
  void empty() throws Exception {
    SERVER.purgeEmailFromAllMailboxes();
  }

  @Test
  void are_sent_once_however_often_they_are_asked_for() throws Exception {
    var thanks = thanks("kim@example.com");
    telling.tell(thanks, thanks);
    awaitState(thanks, State.SENT);
    telling.tell(thanks);
    var others = thanks("lee@example.com");
    telling.tell(others);
    awaitState(others, State.SENT);
    assertThat(SERVER.getReceivedMessages()).extracting(LettersRoomTests::to)
        .containsExactly("kim@example.com", "lee@example.com");
  }

  @Test
  void say_the_same_in_plain_text_and_as_a_page_in_her_language() throws Exception {
    var letter = new SendLetter(Ids.next().toString(), "minji@example.com", "ko", "주문이 확정되었습니다",
        List.of(Passage.text("<b>감사합니다</b> & 안녕히"), Passage.row("2 × 다이히 소파", "€2,598.00"),
            Passage.total("합계", "€2,598.00"), Passage.link("주문 보기", "/ordering/orders/1")));
    telling.tell(letter);
    awaitState(letter, State.SENT);
    var received = SERVER.getReceivedMessages()[0];
    assertThat(received.getSubject()).isEqualTo("주문이 확정되었습니다");
    assertThat(received.getFrom()[0]).hasToString("Kontor <hello@shop.example>");
    assertThat(received.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(received.getMessageID()).as("the same, however often it is given")
        .isEqualTo("<" + UUID.nameUUIDFromBytes(letter.reference().getBytes(UTF_8)) + "@shop.example>");
    assertThat(part(received, "text/plain")).contains("<b>감사합니다</b> & 안녕히", "2 × 다이히 소파: €2,598.00",
        "합계: €2,598.00", "https://shop.example/ordering/orders/1", "Kontor");
    assertThat(part(received, "text/html")).contains("lang=\"ko\"", "&lt;b&gt;감사합니다&lt;/b&gt;", "€2,598.00",
        "href=\"https://shop.example/ordering/orders/1\"");
  }

  @Test
  void wait_for_a_server_that_is_away_and_can_be_sent_again_at_once_by_staff() throws Exception {
    var thanks = thanks("patient@example.com");
    SERVER.stop();
    telling.tell(thanks);
    await().untilAsserted(() -> assertThat(letters.find(thanks.reference()).orElseThrow()).satisfies(letter -> {
      assertThat(letter.state()).isEqualTo(State.WAITING);
      assertThat(letter.attempts()).isEqualTo(1);
      assertThat(letter.trouble()).isNotBlank();
    }));
    SERVER.start();
    letters.again(thanks.reference());
    awaitState(thanks, State.SENT);
    assertThat(SERVER.getReceivedMessages()).hasSize(1);
  }

  @Test
  void keep_their_order_and_none_is_lost_among_many() throws Exception {
    var many = java.util.stream.IntStream.range(0, 60).mapToObj(i -> thanks("kim" + i + "@example.com")).toList();
    telling.tell(many.toArray(SendLetter[]::new));
    many.forEach(each -> awaitState(each, State.SENT));
    assertThat(Arrays.stream(SERVER.getReceivedMessages()).map(LettersRoomTests::to).toList())
        .containsExactlyInAnyOrderElementsOf(many.stream().map(SendLetter::to).toList());
  }

  private static SendLetter thanks(String to) {
    return new SendLetter(Ids.next().toString(), to, "en", "Thank you", List.of(Passage.text("Come again.")));
  }

  private void awaitState(SendLetter letter, State state) {
    await().untilAsserted(() -> assertThat(letters.find(letter.reference()).orElseThrow().state()).isEqualTo(state));
  }

  private static String to(MimeMessage message) {
    try {
      return GreenMailUtil.getAddressList(message.getAllRecipients());
    } catch (jakarta.mail.MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String part(Part part, String type) throws IOException, jakarta.mail.MessagingException {
    if (part.isMimeType(type)) {
      return (String) part.getContent();
    }
    if (part.getContent() instanceof Multipart parts) {
      for (int i = 0; i < parts.getCount(); i++) {
        var found = part(parts.getBodyPart(i), type);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }
}

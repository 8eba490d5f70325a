package shop.kontor.letters;

import java.util.List;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import shop.kontor.architecture.alone.ListenerStory;
import shop.kontor.architecture.alone.PersonStory;
import shop.kontor.foundation.post.Message;

/** What the letters' room hears. */
class LetterStories {

  static class Asked implements ListenerStory {

    @Override
    public String listener() {
      return "letters.send-letter";
    }

    @Override
    public List<Message> messages() {
      return List.of(letter("ordering/confirmed/1"), letter("ordering/confirmed/2"));
    }

    private static SendLetter letter(String reference) {
      return new SendLetter(reference, "kim@example.com", "en", "Thank you", List.of(Passage.text("Come again.")));
    }
  }

  static class Erased extends PersonStory.OfErasing {

    Erased() {
      super("letters");
    }

    @Override
    public void prepare(ApplicationContext room) {
      room.getBean(JdbcTemplate.class).update("""
          insert into letters.letter (reference, content, state, attempts, asked_at)
          values (?, ?, 'KEPT', 0, timestamp with time zone '2026-11-20 08:00:00+00:00')
          """, "ordering/confirmed/" + PersonStory.ORDER, """
          {"reference":"ordering/confirmed/%s","to":"kim@example.com","language":"en","subject":"Thank you",\
          "passages":[{"kind":"TEXT","text":"Come again."}]}""".formatted(PersonStory.ORDER));
    }
  }

  static class Exported extends PersonStory.OfExporting {

    Exported() {
      super("letters");
    }

    @Override
    public void prepare(ApplicationContext room) {
      room.getBean(JdbcTemplate.class).update("""
          insert into letters.letter (reference, content, state, attempts, asked_at)
          values (?, ?, 'KEPT', 0, timestamp with time zone '2026-11-20 08:00:00+00:00')
          """, "ordering/confirmed/" + PersonStory.OTHER, """
          {"reference":"ordering/confirmed/%s","to":"kim@example.com","language":"en","subject":"Thank you",\
          "passages":[{"kind":"TEXT","text":"Come again."}]}""".formatted(PersonStory.OTHER));
    }
  }
}

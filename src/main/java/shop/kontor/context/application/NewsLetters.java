package shop.kontor.context.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import shop.kontor.context.domain.Entry;
import shop.kontor.context.domain.Journal;
import shop.kontor.context.domain.Person;
import shop.kontor.context.domain.ProjectId;
import shop.kontor.context.domain.Step;
import shop.kontor.foundation.sharing.Duty;
import shop.kontor.foundation.text.EmailShape;
import shop.kontor.letters.Passage;
import shop.kontor.letters.SendLetter;

/**
 * Writes to members who agreed to that what was noticed in their projects. Not of each thing by itself: from the first on
 * it waits a while, and then says all that came in one letter, however many projects it is about.
 */
@Component
public class NewsLetters {

  private static final Logger log = LoggerFactory.getLogger(NewsLetters.class);
  private static final int BATCH = 100;
  /** News of one project in one letter; more can be read there. */
  private static final int MOST = 20;
  private static final int MOST_PROJECTS = 10;

  private final JdbcClient jdbc;
  private final StepBook steps;
  private final Assortment assortment;
  private final Wording wording;
  private final MessageSource messages;
  private final ApplicationEventPublisher post;
  private final TransactionTemplate transaction;
  private final Duty duty;
  private final Clock clock;
  private final Duration wait;

  NewsLetters(JdbcClient jdbc, StepBook steps, Assortment assortment, Wording wording, MessageSource messages,
      ApplicationEventPublisher post, TransactionTemplate transaction, Duty duty, Clock clock,
      @Value("${kontor.context.letters-wait:15m}") Duration wait) {
    this.jdbc = jdbc;
    this.steps = steps;
    this.assortment = assortment;
    this.wording = wording;
    this.messages = messages;
    this.post = post;
    this.transaction = transaction;
    this.duty = duty;
    this.clock = clock;
    this.wait = wait;
  }

  private record Reader(String person, String email, String language) {}

  private record Due(ProjectId project, int from) {}

  /** Something was noticed in a project, as this step. Nobody who did not agree is looked for. */
  void noticed(ProjectId project, int step, Instant now) {
    jdbc.sql("""
        INSERT INTO context.letter (person, project, from_step, due_at)
        SELECT m.person, m.project, CAST(:step AS INTEGER), CAST(:due AS TIMESTAMP WITH TIME ZONE)
          FROM context.member m JOIN context.consent c ON c.person = m.person
         WHERE m.project = :project AND c.email IS NOT NULL
           AND NOT EXISTS (SELECT 1 FROM context.letter l WHERE l.person = m.person AND l.project = m.project)
        """).param("step", step).param("due", StepBook.at(now.plus(wait))).param("project", project.value()).update();
  }

  @Scheduled(initialDelay = 20, fixedDelay = 20, timeUnit = TimeUnit.SECONDS)
  void writeOnDuty() {
    if (duty.isOn("context")) {
      write(clock.instant());
    }
  }

  /** What is due by then; tells how many letters that were. */
  public int write(Instant now) {
    var due = jdbc.sql("""
        SELECT DISTINCT l.person, c.email, c.language
          FROM context.letter l JOIN context.consent c ON c.person = l.person
         WHERE l.due_at <= ? AND c.email IS NOT NULL ORDER BY l.person FETCH FIRST ? ROWS ONLY
        """).params(StepBook.at(now), BATCH)
        .query((row, n) -> new Reader(row.getString(1), row.getString(2), row.getString(3))).list();
    int written = 0;
    for (var reader : due) {
      written += transaction.execute(_ -> write(reader));
    }
    if (written > 0) {
      log.info("{} letters with news of projects were written", written);
    }
    return written;
  }

  private int write(Reader reader) {
    var projects = jdbc.sql("SELECT project, from_step FROM context.letter WHERE person = ? ORDER BY due_at, project")
        .param(reader.person).query((row, n) -> new Due(new ProjectId(row.getString(1)), row.getInt(2))).list();
    jdbc.sql("DELETE FROM context.letter WHERE person = ?").param(reader.person).update();
    var language = Locale.forLanguageTag(reader.language);
    var locale = language.getLanguage().equals("en") ? Locale.UK : language;
    var passages = new ArrayList<Passage>();
    var reference = new ArrayList<String>();
    projects.stream().limit(MOST_PROJECTS).forEach(each -> steps.read(each.project)
        .filter(journal -> journal.project().member(new Person(reader.person)).isPresent()).ifPresent(journal -> {
          var news = news(journal, each.from);
          if (!news.isEmpty()) {
            reference.add(each.project + "/" + news.getLast().number());
            passages.addAll(passages(each.project, journal, news, locale));
          }
        }));
    if (passages.isEmpty() || !EmailShape.fits(reader.email)) {
      return 0;
    }
    passages.add(Passage.link(say("context.letter.stop", locale), "/customer/data"));
    post.publishEvent(new SendLetter("context/" + new Person(reader.person).customerId().orElseThrow() + "/"
        + reference.getFirst(), reader.email, locale.getLanguage(), say("context.letter.subject", locale), passages));
    return 1;
  }

  /** What was noticed from this step on. */
  private static List<Entry> news(Journal journal, int from) {
    return journal.after(from - 1).stream().filter(entry -> entry.step() instanceof Step.Noticed).toList();
  }

  private List<Passage> passages(ProjectId id, Journal journal, List<Entry> news, Locale locale) {
    var latest = news.subList(Math.max(0, news.size() - MOST), news.size());
    var articles = assortment.find(latest.stream().flatMap(entry -> Wording.sku(entry.step()).stream()).distinct()
        .toList());
    var passages = new ArrayList<Passage>();
    passages.add(Passage.text(say("context.letter.project", locale, journal.project().wishes().goal())));
    latest.forEach(entry -> {
      var told = ((Step.Noticed) entry.step()).news();
      var article = told.sku() == null ? null : articles.get(told.sku());
      var said = "• " + wording.news(told, told.sku() == null ? ""
          : article == null ? told.sku().value() : wording.name(article.described(), locale), locale);
      passages.add(Passage.text(said.substring(0, Math.min(said.length(), Passage.LONGEST))));
    });
    if (latest.size() < news.size()) {
      passages.add(Passage.text(say("context.letter.more", locale, news.size() - latest.size())));
    }
    passages.add(Passage.link(say("context.letter.open", locale), "/context/projects/" + id));
    return passages;
  }

  private String say(String key, Locale locale, Object... arguments) {
    return messages.getMessage(key, arguments, locale);
  }
}

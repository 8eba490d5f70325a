package shop.kontor.customer.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import shop.kontor.customer.CustomerId;
import shop.kontor.customer.application.InquiryBook.Answer;
import shop.kontor.customer.application.InquiryBook.Inquiry;
import shop.kontor.customer.application.InquiryBook.Kind;
import shop.kontor.customer.domain.Account;
import shop.kontor.customer.domain.Accounts;
import shop.kontor.foundation.persistence.Keeping;
import shop.kontor.foundation.security.Caller;
import shop.kontor.foundation.sharing.Duty;
import shop.kontor.foundation.web.Refusal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Gathers everything that the shop knows of a customer, for herself. */
@Service
public class Exporting {

  private static final Logger log = LoggerFactory.getLogger(Exporting.class);
  /** Whoever asks again so soon means the same. */
  private static final Duration SOON = Duration.ofMinutes(1);

  private final Accounts accounts;
  private final Inquiries inquiries;
  private final InquiryBook book;
  private final JsonMapper json;
  private final Duty duty;
  private final Clock clock;
  private final Keeping keeping;

  Exporting(Accounts accounts, Inquiries inquiries, InquiryBook book, JsonMapper json, TransactionTemplate transactions,
      Duty duty, Clock clock, @Value("${kontor.customer.keep-exports:7d}") Duration keep) {
    this.accounts = accounts;
    this.inquiries = inquiries;
    this.book = book;
    this.json = json;
    this.duty = duty;
    this.clock = clock;
    this.keeping = new Keeping("kontor.customer.keep-exports", keep, "whoever asked for one comes back for it",
        transactions, clock);
  }

  /**
   * How far it is.
   *
   * @param doneAt when the last room had answered; {@code null} until then
   * @param answered rooms
   * @param asked rooms
   */
  public record Export(String id, Instant askedAt, @Nullable Instant doneAt, int answered, int asked) {}

  /** What this room itself knows of her. */
  private record Own(CustomerId customer, Customers.CustomerView account, Consenting.Agreed consents) {}

  /** A room's answer, as it is read by programs. */
  private record Told(String room, JsonNode data) {}

  private record Everything(CustomerId customer, Instant asOf, List<Told> rooms) {}

  /** @throws Refusal for a stranger */
  @Transactional
  public Export ask(Caller caller) {
    var account = find(caller);
    var latest = book.latest(account.id(), Kind.EXPORT)
        .filter(each -> each.doneAt() == null || each.askedAt().plus(SOON).isAfter(clock.instant()));
    return export(latest.orElseGet(() -> inquiries.begin(Kind.EXPORT, account.id(), new Own(account.id(),
        Customers.view(account), Consenting.agreed(account)))));
  }

  /** The one asked for last. */
  @Transactional(readOnly = true)
  public Optional<Export> latest(Caller caller) {
    return caller.customer().flatMap(id -> book.latest(new CustomerId(id), Kind.EXPORT)).map(this::export);
  }

  /** @throws Refusal for one that is not the caller's */
  @Transactional(readOnly = true)
  public Export look(Caller caller, String id) {
    return export(hers(caller, id));
  }

  /**
   * All of it, as one JSON document.
   *
   * @throws Refusal for one that is not the caller's, and one that rooms have yet to answer
   */
  @Transactional(readOnly = true)
  public String document(Caller caller, String id) {
    var inquiry = hers(caller, id);
    if (inquiry.doneAt() == null) {
      throw Refusal.conflict("customer.refused.export.early");
    }
    var told = book.answers(id).stream().collect(Collectors.groupingBy(answer -> Map.entry(answer.room(),
        answer.round()), LinkedHashMap::new, Collectors.mapping(Answer::content, Collectors.joining())));
    return json.writerWithDefaultPrettyPrinter().writeValueAsString(new Everything(inquiry.customer(),
        inquiry.askedAt(), told.entrySet().stream().filter(each -> !each.getValue().isBlank())
            .map(each -> new Told(each.getKey().getKey(), json.readTree(each.getValue()))).toList()));
  }

  private Inquiry hers(Caller caller, String id) {
    return Optional.of(id).filter(each -> each.length() <= 40).flatMap(book::find)
        .filter(each -> each.kind() == Kind.EXPORT && caller.customer().equals(Optional.of(each.customer().value())))
        .orElseThrow(() -> Refusal.notFound("customer.refused.export"));
  }

  private Export export(Inquiry inquiry) {
    var asked = inquiries.asked(Kind.EXPORT);
    var answered = book.answered(inquiry.id(), inquiry.round());
    return new Export(inquiry.id(), inquiry.askedAt(), inquiry.doneAt(), inquiry.doneAt() != null ? asked.size()
        : (int) asked.stream().filter(answered::contains).count(), asked.size());
  }

  private Account find(Caller caller) {
    return caller.customer().flatMap(id -> accounts.findById(new CustomerId(id)))
        .orElseThrow(() -> Refusal.unauthenticated("customer.refused.stranger"));
  }

  @Scheduled(initialDelay = 15, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
  void forgetOnDuty() {
    if (duty.isOn("customer")) {
      int gone = keeping.forget(before -> book.exportsBefore(before, Keeping.BATCH), (old, _) -> book.forget(old));
      if (gone > 0) {
        log.info("{} exports were forgotten: they were asked for more than {} days ago", gone, keeping.days());
      }
    }
  }
}

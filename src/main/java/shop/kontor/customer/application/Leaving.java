package shop.kontor.customer.application;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import shop.kontor.customer.ConfirmErasure;
import shop.kontor.customer.CustomerId;
import shop.kontor.customer.Finding;
import shop.kontor.customer.application.InquiryBook.Answer;
import shop.kontor.customer.application.InquiryBook.Inquiry;
import shop.kontor.customer.application.InquiryBook.Kind;
import shop.kontor.customer.domain.Account;
import shop.kontor.customer.domain.Accounts;
import shop.kontor.foundation.post.Oblivion;
import shop.kontor.foundation.security.Caller;
import shop.kontor.foundation.web.Refusal;
import tools.jackson.databind.json.JsonMapper;

/** Erases a customer from the whole shop, and reports what became of what each room knew of her. */
@Service
public class Leaving {

  private static final int MOST = 200;

  private final Accounts accounts;
  private final FrontDoor door;
  private final Inquiries inquiries;
  private final InquiryBook book;
  private final Oblivion oblivion;
  private final TransactionOperations transaction;
  private final JsonMapper json;

  Leaving(Accounts accounts, FrontDoor door, Inquiries inquiries, InquiryBook book, Oblivion oblivion,
      TransactionOperations transaction, JsonMapper json) {
    this.accounts = accounts;
    this.door = door;
    this.inquiries = inquiries;
    this.book = book;
    this.oblivion = oblivion;
    this.transaction = transaction;
    this.json = json;
  }

  /** @param answered whether it has said all that it was asked for */
  public record RoomReport(String room, boolean answered, List<Finding> findings) {}

  /** @param doneAt when the last room had confirmed; {@code null} until then */
  public record Report(String id, Instant askedAt, @Nullable Instant doneAt, List<RoomReport> rooms) {

    public long confirmed() {
      return rooms.stream().filter(RoomReport::answered).count();
    }
  }

  /** @param doneAt {@code null} while rooms have yet to confirm */
  public record Row(String id, Instant askedAt, @Nullable Instant doneAt) {}

  /**
   * Her account goes at once, and with it her way in; the other rooms follow.
   *
   * @param address where she comes from
   * @return by which the report is found; whoever has it may read it, for it tells nothing of her
   * @throws Refusal for a stranger, and unless this is her password
   */
  public String leave(Caller caller, String password, String address) {
    var account = caller.customer().flatMap(id -> accounts.findById(new CustomerId(id)))
        .orElseThrow(() -> Refusal.unauthenticated("customer.refused.stranger"));
    door.prove(account, password, address); // outside the transaction, for it takes its time on purpose
    return transaction.execute(_ -> erase(account));
  }

  private String erase(Account account) {
    var exports = book.exports(account.id());
    accounts.deleteById(account.id());
    book.forget(exports);
    var inquiry = inquiries.begin(Kind.ERASURE, account.id(), List.of(Finding.erased("customer.personal.account", 1),
        Finding.erased("customer.personal.addresses", account.addresses().size())));
    var traces = new ArrayList<>(exports);
    traces.addAll(book.browsers(account.id()));
    traces.add(account.id().value());
    oblivion.letGo(traces);
    book.forgetBrowsers(account.id());
    return inquiry.id();
  }

  /** The latest first. */
  @Transactional(readOnly = true)
  public List<Row> all() {
    return book.all(Kind.ERASURE, MOST).stream().map(each -> new Row(each.id(), each.askedAt(), each.doneAt())).toList();
  }

  /** @throws Refusal for an erasing that nobody asked for */
  @Transactional(readOnly = true)
  public Report report(String id) {
    return Optional.of(id).filter(each -> each.length() <= 40).flatMap(book::find)
        .filter(each -> each.kind() == Kind.ERASURE).map(this::report)
        .orElseThrow(() -> Refusal.notFound("customer.refused.erasure"));
  }

  private Report report(Inquiry inquiry) {
    var found = new TreeMap<String, Map<String, Finding>>();
    var answers = book.answers(inquiry.id());
    var afterwards = answers.stream().filter(answer -> answer.round() == ConfirmErasure.AFTERWARDS)
        .map(Answer::room).collect(Collectors.toSet());
    answers.forEach(answer -> {
      var of = found.computeIfAbsent(answer.room(), _ -> new TreeMap<>());
      for (var finding : json.readValue(answer.content(), Finding[].class)) {
        if (finding.fate() == Finding.Fate.WAITING && afterwards.contains(answer.room())) {
          continue;
        }
        of.merge(finding.what() + finding.fate(), finding, (one, other) ->
            new Finding(one.what(), one.pieces() + other.pieces(), one.fate()));
      }
    });
    var asked = inquiries.asked(Kind.ERASURE);
    asked.forEach(room -> found.putIfAbsent(room, Map.of()));
    var answered = book.answered(inquiry.id(), inquiry.round());
    return new Report(inquiry.id(), inquiry.askedAt(), inquiry.doneAt(), found.entrySet().stream()
        .map(room -> new RoomReport(room.getKey(), !asked.contains(room.getKey()) || inquiry.doneAt() != null
            || answered.contains(room.getKey()),
            room.getValue().values().stream().filter(finding -> finding.pieces() > 0).toList())).toList());
  }
}

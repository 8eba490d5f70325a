package shop.kontor.context.application;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import shop.kontor.context.domain.Person;
import shop.kontor.customer.CustomerId;
import shop.kontor.foundation.security.Caller;

/** What a customer did in the shop, in all channels: for herself, and for staff as long as she agrees to their help. */
@Service
@Transactional(readOnly = true)
public class History {

  private static final int MOST = 100;

  private final Moments moments;
  private final CustomersKnown customers;
  private final ProjectBook projects;
  private final Assortment assortment;
  private final Wording wording;

  History(Moments moments, CustomersKnown customers, ProjectBook projects, Assortment assortment, Wording wording) {
    this.moments = moments;
    this.customers = customers;
    this.projects = projects;
    this.assortment = assortment;
    this.wording = wording;
  }

  /** @param piece what it was about, if it was a variant; {@code null} otherwise */
  public record Line(Moment moment, @Nullable String piece) {}

  /** @param projects open to staff, of hers */
  public record Whole(List<Line> lines, List<ProjectRow> projects) {}

  /** The caller's own, the latest first. */
  public List<Line> of(Caller caller) {
    return lines(moments.latest(Access.persons(caller).stream().filter(person -> !person.isStaff()).toList(), MOST));
  }

  /** Empty for a customer who does not agree, or no longer, and for one who does not exist: staff don't learn which. */
  public Optional<Whole> whole(CustomerId customer) {
    if (!customers.agreesToHelp(customer)) {
      return Optional.empty();
    }
    var person = List.of(Person.customer(customer.value()));
    return Optional.of(new Whole(lines(moments.latest(person, MOST)), projects.openToStaff(person, MOST)));
  }

  private List<Line> lines(List<Moment> all) {
    var articles = assortment.find(all.stream().map(each -> each.what().sku()).filter(sku -> sku != null).distinct()
        .toList());
    var locale = LocaleContextHolder.getLocale();
    return all.stream().map(each -> {
      var sku = each.what().sku();
      var article = sku == null ? null : articles.get(sku);
      return new Line(each, sku == null ? null : article == null ? sku.value()
          : wording.name(article.described(), locale));
    }).toList();
  }

  /** What the caller's open pages watch. */
  public String topic(Caller caller) {
    return Moments.topic(caller.customer().map(Person::customer).orElseGet(() -> Person.visitor(caller.visitor())));
  }

  /** What open pages of staff watch; it says, too, when she takes her consent back. */
  public String topic(CustomerId customer) {
    return Moments.topic(Person.customer(customer.value()));
  }
}

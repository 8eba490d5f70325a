package shop.kontor.customer;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import shop.kontor.foundation.post.Fact;
import shop.kontor.foundation.security.EndsPassports;

/**
 * A customer is no more: nothing that tells of her may be kept. Every room that keeps anything of persons hears this and
 * answers with {@link ConfirmErasure}, each round anew. What some rooms know by her id, others know by references of
 * theirs, such as orders: those are told in the rounds after the first.
 *
 * @param erasure one erasing, by whose id it is reported on
 * @param round from 1; only the first asks for what is known by her id
 * @param references by which anything of her may be known that the round is about; in the first, the browsers with which
 *     she signed in
 */
public record PersonErased(String erasure, CustomerId customer, int round, List<String> references)
    implements Fact, EndsPassports {

  public PersonErased {
    references = List.copyOf(references);
  }

  /**
   * What a room answers.
   *
   * @param known references by which other rooms may know her
   */
  public ConfirmErasure confirmedBy(String room, List<Finding> findings, Collection<String> known) {
    return new ConfirmErasure(erasure, room, round, findings, List.copyOf(known));
  }

  /** She, and in the first round the browsers with which she signed in. */
  @Override
  public Collection<String> callers() {
    return round > 1 ? List.of(customer.value())
        : Stream.concat(Stream.of(customer.value()), references.stream()).toList();
  }

  @Override
  public String key() {
    return customer.value();
  }
}

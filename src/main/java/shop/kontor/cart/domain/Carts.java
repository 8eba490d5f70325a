package shop.kontor.cart.domain;

import java.util.List;
import java.util.Optional;
import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;
import org.springframework.data.repository.Repository;
import shop.kontor.ordering.OrderId;

public interface Carts extends Repository<Cart, String> {

  Cart save(Cart cart);

  Optional<Cart> findByOpenOwner(Owner owner);

  /** The same, for changing it: whoever comes second waits, and finds what the first has made of it. */
  @Lock(LockMode.PESSIMISTIC_WRITE)
  Optional<Cart> readByOpenOwner(Owner owner);

  Optional<Cart> findByOrder(OrderId order);

  List<Cart> findByOwnerAndStatus(Owner owner, Cart.Status status);

  Optional<Cart> findFirstByOwnerOrderByChangedAtDesc(Owner owner);
}

package shop.kontor.cart.domain;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import shop.kontor.ordering.OrderId;

public interface Carts extends Repository<Cart, String> {

  Cart save(Cart cart);

  @Query("SELECT * FROM cart.cart WHERE open_owner = :owner")
  Optional<Cart> findByOpenOwner(String owner);

  /** Whoever comes second waits here until the first is done. An update that changes nothing, for its plan is kept. */
  @Modifying
  @Query("UPDATE cart.cart SET version = version WHERE open_owner = :owner")
  int holdOpen(String owner);

  /** The open cart, if there is one, for changing it: nobody else changes it meanwhile. */
  default Optional<Cart> takeOpen(Owner owner) {
    return holdOpen(owner.value()) == 0 ? Optional.empty() : findByOpenOwner(owner.value());
  }

  default Optional<Cart> findOpen(Owner owner) {
    return findByOpenOwner(owner.value());
  }

  Optional<Cart> findById(String id);

  Optional<Cart> findByOrder(OrderId order);

  List<Cart> findByOwnerAndStatus(Owner owner, Cart.Status status);

  Optional<Cart> findFirstByOwnerOrderByChangedAtDesc(Owner owner);
}

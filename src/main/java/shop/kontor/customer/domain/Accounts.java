package shop.kontor.customer.domain;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.data.repository.query.Param;
import shop.kontor.customer.CustomerId;

public interface Accounts extends Repository<Account, CustomerId> {

  Account save(Account account);

  Optional<Account> findById(CustomerId id);

  Optional<Account> findByEmailKey(String emailKey);

  @Query("SELECT * FROM customer.account WHERE phone = :phone ORDER BY since, id LIMIT :limit")
  List<Account> findByPhone(@Param("phone") String phone, @Param("limit") int limit);

  boolean existsByEmailKey(String emailKey);

  /** @param part as in SQL's LIKE, escaped by {@code !} */
  @Query("""
      SELECT * FROM customer.account WHERE email_key LIKE :part ESCAPE '!' OR name_key LIKE :part ESCAPE '!'
       ORDER BY since DESC, id DESC LIMIT :limit OFFSET :offset
      """)
  List<Account> find(@Param("part") String part, @Param("limit") int limit, @Param("offset") long offset);

  @Query("""
      SELECT COUNT(*) FROM customer.account WHERE email_key LIKE :part ESCAPE '!' OR name_key LIKE :part ESCAPE '!'
      """)
  long count(@Param("part") String part);

  void deleteById(CustomerId id);

  /**
   * Those that ever were anything else than a customer like all others, or said what they agree to, for whoever is told
   * all of it.
   */
  @Query("SELECT * FROM customer.account WHERE (standing > 0 OR consent > 0) AND id > :after ORDER BY id LIMIT :limit")
  List<Account> told(@Param("after") String after, @Param("limit") int limit);
}

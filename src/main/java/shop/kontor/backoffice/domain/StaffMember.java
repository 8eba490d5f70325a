package shop.kontor.backoffice.domain;

import java.time.Instant;
import org.jmolecules.ddd.annotation.AggregateRoot;
import org.jmolecules.ddd.annotation.Identity;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** Someone who works in the shop. */
@AggregateRoot
@Table(schema = "backoffice", name = "staff")
public record StaffMember(@Id @Identity String name, @Version int version, String passwordHash, Instant since) {

  public StaffMember withPassword(String hash) {
    return new StaffMember(name, version, hash, since);
  }
}

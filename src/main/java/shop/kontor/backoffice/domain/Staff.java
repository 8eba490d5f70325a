package shop.kontor.backoffice.domain;

import java.util.Optional;
import org.springframework.data.repository.Repository;

public interface Staff extends Repository<StaffMember, String> {

  Optional<StaffMember> findById(String name);

  StaffMember save(StaffMember member);

  long count();
}

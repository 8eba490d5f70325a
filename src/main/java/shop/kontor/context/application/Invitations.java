package shop.kontor.context.application;

import java.util.Optional;
import org.springframework.stereotype.Component;
import shop.kontor.context.domain.ProjectId;
import shop.kontor.foundation.security.Seals;

/** What stands in the address by which a project is shared: sealed, so that nobody can make one up. */
@Component
class Invitations {

  private static final String PURPOSE = "project invitation";
  private static final int LONGEST = 400;

  private final Seals seals;

  Invitations(Seals seals) {
    this.seals = seals;
  }

  /** @param link its id in the project, which alone knows whether it still holds */
  record Invited(ProjectId project, String link) {}

  String token(ProjectId project, String link) {
    return seals.seal(PURPOSE, project + "\n" + link);
  }

  /** Empty for what this house has not written. */
  Optional<Invited> open(String token) {
    return token == null || token.length() > LONGEST ? Optional.empty() : seals.open(PURPOSE, token).map(written -> {
      var part = written.split("\n");
      return new Invited(new ProjectId(part[0]), part[1]);
    });
  }
}

package shop.kontor.agents.application;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import shop.kontor.agents.domain.Secret;
import shop.kontor.foundation.house.NotOpened;

@DisplayName("Platforms that a shop has agreed with")
class PartnersTests {

  private static final String CHAT = "kontor.agents.partners.chat";
  private static final String HASH = CHAT + ".key-hash=" + new Secret("its key").hash();

  private final ApplicationContextRunner shop = new ApplicationContextRunner().withBean(Partners.class);

  @Test
  void are_none_by_default() {
    shop.run(context -> {
      assertThat(context.getBean(Partners.class).none()).isTrue();
      assertThat(context.getBean(Partners.class).of("its key")).isEmpty();
      assertThat(context.getBean(Partners.class).of("")).isEmpty();
    });
  }

  @Test
  void are_known_by_the_hash_of_their_key() {
    shop.withPropertyValues(HASH).run(context -> {
      var partners = context.getBean(Partners.class);
      assertThat(partners.of("its key")).get().satisfies(chat -> assertThat(partners.named(chat.platform())).hasValue(chat));
      assertThat(partners.of(new Secret("its key").hash())).as("the hash opens nothing").isEmpty();
      assertThat(partners.of("Its key")).isEmpty();
    });
  }

  @ParameterizedTest
  @ValueSource(strings = {CHAT + ".per-minute=3", CHAT + ".key-hash=its key", CHAT + ".key-hash="})
  void do_not_let_a_shop_open_whose_key_is_none(String setting) {
    refuses(setting);
  }

  @ParameterizedTest
  @ValueSource(strings = {".webhook=https://chat.example/told", ".webhook-secret=long-enough-to-be-no-guess",
      ".signing-secret=short", ".webhook-secret=short"})
  void do_not_let_a_shop_open_that_could_not_sign(String setting) {
    refuses(HASH, CHAT + setting);
  }

  @Test
  void have_each_a_key_of_their_own() {
    refuses(HASH, HASH.replace(".chat.", ".rival."));
  }

  private void refuses(String... settings) {
    shop.withPropertyValues(settings).run(context -> assertThat(context.getStartupFailure()).rootCause()
        .isInstanceOf(NotOpened.class));
  }
}

package shop.kontor.foundation.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

@DisplayName("The folder of all data")
class DataFolderTests {

  @ParameterizedTest
  @ValueSource(strings = {"a", "./a", "b/../a"})
  void may_be_given_from_here(String given) {
    var settings = new MockEnvironment().withProperty("kontor.data", given)
        .withProperty("spring.datasource.url", "jdbc:h2:file:${kontor.data}/kontor");
    DataFolder.makeAbsolute(settings);
    assertThat(settings.getProperty("spring.datasource.url"))
        .isEqualTo("jdbc:h2:file:" + Path.of("").toAbsolutePath().resolve("a") + "/kontor");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/srv/kontor", ""})
  void is_else_left_as_it_is(String given) {
    var settings = new MockEnvironment().withProperty("kontor.data", given);
    DataFolder.makeAbsolute(settings);
    assertThat(settings.getProperty("kontor.data")).isEqualTo(given);
  }
}

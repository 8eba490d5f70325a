package shop.kontor.foundation.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shop.kontor.foundation.house.NotOpened;

@DisplayName("The key of the house")
class HouseKeyTests {

  @TempDir
  Path folder;

  @Test
  void is_made_once_and_readable_by_its_owner_alone() throws IOException {
    var data = folder.resolve("data");
    var made = HouseKey.of("", data);
    assertThat(HouseKey.of("", data)).isEqualTo(made);
    try (var files = Files.list(data)) {
      assertThat(files).containsExactly(data.resolve("house.key"));
    }
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("house.key"))))
        .isEqualTo("rw-------");
  }

  @ParameterizedTest
  @ValueSource(strings = {"secret", "00112233", "", "zz112233445566778899aabbccddeeff00112233445566778899aabbccddeeff"})
  void that_is_none_is_told_in_a_sentence(String text) throws IOException {
    Files.writeString(folder.resolve("house.key"), text);
    assertThatThrownBy(() -> HouseKey.of("", folder)).isInstanceOf(NotOpened.class)
        .hasMessageContaining("house.key").hasMessageContaining("64 hexadecimal digits");
    if (!text.isEmpty()) {
      assertThatThrownBy(() -> HouseKey.of(text, folder)).isInstanceOf(NotOpened.class)
          .hasMessageContaining("kontor.key").hasMessageNotContaining(text);
    }
  }
}

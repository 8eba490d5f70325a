package shop.kontor.foundation.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key that tokens are signed with: {@code kontor.key} where it is set, else one made once and kept with the data.
 */
final class HouseKey {

  private HouseKey() {}

  static SecretKey of(String configured, Path dataFolder) {
    var hex = configured.isBlank() ? kept(dataFolder.resolve("house.key")) : configured;
    var bytes = HexFormat.of().parseHex(hex.strip());
    if (bytes.length < 32) {
      throw new IllegalStateException("kontor.key must have at least 64 hexadecimal digits");
    }
    return new SecretKeySpec(bytes, "HmacSHA256");
  }

  private static String kept(Path file) {
    try {
      if (!Files.exists(file)) {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, HexFormat.of().formatHex(bytes));
        if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
          Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
      }
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException("The house key could not be kept in " + file, e);
    }
  }
}

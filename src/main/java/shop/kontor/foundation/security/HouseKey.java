package shop.kontor.foundation.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import shop.kontor.foundation.house.NotOpened;

/**
 * The key that tokens are signed with: {@code kontor.key} where it is set, else one made once and kept with the data.
 */
final class HouseKey {

  private static final int BYTES = 32;

  private HouseKey() {}

  /** @throws NotOpened if what was configured or kept is no key */
  static SecretKey of(String configured, Path dataFolder) {
    var file = dataFolder.resolve("house.key");
    return configured.isBlank()
        ? key(kept(file), file.toString(), "Put the key back that was there, or delete the file: then a new one is"
            + " made, and whoever was signed in has to do so again.")
        : key(configured, "kontor.key", "Make one by: openssl rand -hex 32");
  }

  /** Tells whether two keys are the same, and nothing else of them. */
  static String fingerprint(SecretKey key) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(key.getEncoded()));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static SecretKey key(String text, String where, String wayOut) {
    var hex = text.strip();
    if (!hex.matches("([0-9a-fA-F]{2}){" + BYTES + ",}")) {
      throw new NotOpened("What " + where + " holds is no key: a key is " + 2 * BYTES + " hexadecimal digits or more.",
          wayOut);
    }
    return new SecretKeySpec(HexFormat.of().parseHex(hex), "HmacSHA256");
  }

  private static String kept(Path file) {
    try {
      if (!Files.exists(file)) {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        var folder = Files.createDirectories(file.toAbsolutePath().getParent());
        // readable by its owner alone from the first, and there as a whole or not at all
        var part = Files.createTempFile(folder, "house", ".key");
        Files.writeString(part, HexFormat.of().formatHex(bytes));
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
      }
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException("The house key could not be kept in " + file, e);
    }
  }
}

package shop.kontor.agents.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigInteger;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** By the key of RFC 9421, appendix B.1.3, and the example of B.2.4. */
@DisplayName("A signature of an HTTP message")
class HttpSignatureTests {

  private static final BigInteger SCALAR = new BigInteger(1,
      Base64.getUrlDecoder().decode("UpuF81l-kOxbjf7T4mNSv0r5tN67Gim7rnf6EFpcYDs"));
  private static final String X = "qIVYZVLCrPZHGHjP17CTW0_-D9Lfw0EkjqF7xB4FivA";
  private static final String Y = "Mc4nN9LTDOBhfoUeg8Ye9WedFRhnZXZJA12Qp0zZ6F0";
  private static final Map<String, String> RESPONSE = Map.of("@status", "200", "content-type", "application/json",
      "content-digest", "sha-512=:mEWXIS7MaLRuGgxOBdODa3xqM1XdEvxoYhvlCFJ41QJgJc4GTsPp29l5oGX69wWdXymyU0rjJuahq4l5aGgfLQ==:",
      "content-length", "23");
  private static final String INPUT = "sig-b24=(\"@status\" \"content-type\" \"content-digest\" \"content-length\")"
      + ";created=1618884473;keyid=\"test-key-ecc-p256\"";
  private static final String SIGNATURE =
      "sig-b24=:wNmSUAhwb5LxtOtOpNa6W5xj067m5hFrj0XQ4fvpaCLx0NKocgPquLgyahnzDnDAUy5eCdlYUEkLIj+32oiasw==:";

  @Test
  void holds_as_the_standard_shows_it() {
    var read = HttpSignature.read(INPUT, SIGNATURE).orElseThrow();
    assertThat(read.holds(P256.publicKey(X, Y), RESPONSE::get)).isTrue();
    assertThat(read.parameter("keyid")).contains("test-key-ecc-p256");
    assertThat(read.parameter("created")).contains("1618884473");
    var altered = new HashMap<>(RESPONSE);
    altered.put("content-length", "24");
    assertThat(read.holds(P256.publicKey(X, Y), altered::get)).isFalse();
    altered.remove("content-length");
    assertThat(read.holds(P256.publicKey(X, Y), altered::get)).isFalse();
  }

  @Test
  void is_made_so_that_others_can_check_it() {
    var point = P256.point(SCALAR);
    assertThat(P256.written(point.getAffineX())).isEqualTo(X);
    assertThat(P256.written(point.getAffineY())).isEqualTo(Y);
    var made = HttpSignature.sign(P256.privateKey(SCALAR), List.of("@status", "content-type"), ";keyid=\"mine\"",
        RESPONSE::get);
    assertThat(made.bytes()).hasSize(64);
    assertThat(HttpSignature.read(made.input(), made.signature()).orElseThrow()
        .holds(P256.publicKey(X, Y), RESPONSE::get)).isTrue();
  }

  @Test
  void is_none_where_it_can_not_be_read() {
    assertThat(HttpSignature.read("", SIGNATURE)).isEmpty();
    assertThat(HttpSignature.read(INPUT, "other=:AAAA:")).isEmpty();
    assertThat(HttpSignature.read("a=(\"date\";sf);keyid=\"x\"", "a=:AAAA:")).isEmpty();
    assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> P256.publicKey(X, X));
  }
}

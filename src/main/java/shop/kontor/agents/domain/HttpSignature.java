package shop.kontor.agents.domain;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * A signature of an HTTP message, RFC 9421, by ECDSA with P-256 and SHA-256, and the digest of its content, RFC 9530.
 *
 * @param components what it covers, in this order
 * @param parameters the covered components and all that goes with them, as they were written
 */
public record HttpSignature(String label, List<String> components, String parameters, byte[] bytes) {

  /** Signatures are r and s, 32 bytes each, section 3.3.4: not the DER that Java writes by default. */
  private static final String ALGORITHM = "SHA256withECDSAinP1363Format";
  private static final Pattern INPUT = Pattern.compile("\\s*([a-z*][a-z0-9_.*-]*)=(\\(([^()]*)\\)((?:;[^,]*)?))(?:,.*)?",
      Pattern.DOTALL);
  private static final Pattern COMPONENT = Pattern.compile("\"([^\"]+)\"(\\S*)");

  /** The first that was written; empty for what can't be read, and for components with parameters, which nobody needs. */
  public static Optional<HttpSignature> read(String input, String signature) {
    var written = INPUT.matcher(input);
    if (!written.matches()) {
      return Optional.empty();
    }
    var value = Pattern.compile("(?:^|,)\\s*" + Pattern.quote(written.group(1)) + "=:([A-Za-z0-9+/=]+):").matcher(signature);
    var components = new ArrayList<String>();
    var inside = COMPONENT.matcher(written.group(3));
    while (inside.find()) {
      if (!inside.group(2).isEmpty()) {
        return Optional.empty();
      }
      components.add(inside.group(1));
    }
    try {
      return value.find() ? Optional.of(new HttpSignature(written.group(1), List.copyOf(components), written.group(2).strip(),
          Base64.getDecoder().decode(value.group(1)))) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Of its parameters the one with this name, without quotation marks. */
  public Optional<String> parameter(String name) {
    var found = Pattern.compile(";\\s*" + Pattern.quote(name) + "=(?:\"([^\"]*)\"|([^;\\s]+))").matcher(parameters);
    return found.find() ? Optional.of(found.group(1) == null ? found.group(2) : found.group(1)) : Optional.empty();
  }

  /** @param values of each component; {@code null} for one that the message lacks */
  public boolean holds(PublicKey key, Function<String, String> values) {
    try {
      var base = base(components, parameters, values);
      var check = Signature.getInstance(ALGORITHM);
      check.initVerify(key);
      check.update(base.getBytes(StandardCharsets.UTF_8));
      return check.verify(bytes);
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return false;
    }
  }

  /** @param parameters to be signed along, such as {@code ;created=1618884473;keyid="a"} */
  public static HttpSignature sign(PrivateKey key, List<String> components, String parameters,
      Function<String, String> values) {
    var all = "(" + String.join(" ", components.stream().map(each -> "\"" + each + "\"").toList()) + ")" + parameters;
    try {
      var signing = Signature.getInstance(ALGORITHM);
      signing.initSign(key);
      signing.update(base(components, all, values).getBytes(StandardCharsets.UTF_8));
      return new HttpSignature("sig1", components, all, signing.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Section 2.5. */
  private static String base(List<String> components, String parameters, Function<String, String> values) {
    var base = new StringBuilder();
    for (var component : components) {
      var value = values.apply(component);
      if (value == null) {
        throw new IllegalArgumentException("The message has no " + component);
      }
      base.append('"').append(component).append("\": ").append(value.strip()).append('\n');
    }
    return base.append("\"@signature-params\": ").append(parameters).toString();
  }

  /** The header {@code Signature-Input}. */
  public String input() {
    return label + "=" + parameters;
  }

  /** The header {@code Signature}. */
  public String signature() {
    return label + "=:" + Base64.getEncoder().encodeToString(bytes) + ":";
  }

  /** The header {@code Content-Digest}. */
  public static String digest(String content) {
    try {
      return "sha-256=:" + Base64.getEncoder().encodeToString(
          MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8))) + ":";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}

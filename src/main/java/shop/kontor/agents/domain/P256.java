package shop.kontor.agents.domain;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.ECFieldFp;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPrivateKeySpec;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;

/** Keys on the curve P-256 (FIPS 186-4), from what is written of them. */
public final class P256 {

  private static final ECParameterSpec CURVE = curve();
  private static final BigInteger PRIME = ((ECFieldFp) CURVE.getCurve().getField()).getP();
  private static final int BYTES = 32;

  private P256() {}

  private static ECParameterSpec curve() {
    try {
      var parameters = AlgorithmParameters.getInstance("EC");
      parameters.init(new ECGenParameterSpec("secp256r1"));
      return parameters.getParameterSpec(ECParameterSpec.class);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * @param x with {@code y} the point, as a JSON Web Key has it
   * @throws IllegalArgumentException for no point of the curve
   */
  public static PublicKey publicKey(String x, String y) {
    var point = new ECPoint(number(x), number(y));
    if (!isOnCurve(point)) {
      throw new IllegalArgumentException("This is no point of P-256");
    }
    try {
      return KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(point, CURVE));
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static boolean isOnCurve(ECPoint point) {
    var x = point.getAffineX();
    var right = x.pow(3).add(CURVE.getCurve().getA().multiply(x)).add(CURVE.getCurve().getB()).mod(PRIME);
    return x.compareTo(PRIME) < 0 && point.getAffineY().compareTo(PRIME) < 0
        && point.getAffineY().pow(2).mod(PRIME).equals(right);
  }

  /** @param secret that nobody can guess, longer than a key: of one secret always the same key */
  public static BigInteger scalar(byte[] secret) {
    return new BigInteger(1, secret).mod(CURVE.getOrder().subtract(BigInteger.ONE)).add(BigInteger.ONE);
  }

  public static PrivateKey privateKey(BigInteger scalar) {
    try {
      return KeyFactory.getInstance("EC").generatePrivate(new ECPrivateKeySpec(scalar, CURVE));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The point that belongs to a private key, which Java does not tell. Done once, when the house opens. */
  public static ECPoint point(BigInteger scalar) {
    var sum = ECPoint.POINT_INFINITY;
    for (int bit = scalar.bitLength() - 1; bit >= 0; bit--) {
      sum = add(sum, sum);
      if (scalar.testBit(bit)) {
        sum = add(sum, CURVE.getGenerator());
      }
    }
    return sum;
  }

  private static ECPoint add(ECPoint one, ECPoint other) {
    if (one.equals(ECPoint.POINT_INFINITY) || other.equals(ECPoint.POINT_INFINITY)) {
      return one.equals(ECPoint.POINT_INFINITY) ? other : one;
    }
    boolean same = one.equals(other);
    if (!same && one.getAffineX().equals(other.getAffineX())) {
      return ECPoint.POINT_INFINITY;
    }
    var slope = same
        ? one.getAffineX().pow(2).multiply(BigInteger.valueOf(3)).add(CURVE.getCurve().getA())
            .multiply(one.getAffineY().shiftLeft(1).modInverse(PRIME))
        : other.getAffineY().subtract(one.getAffineY())
            .multiply(other.getAffineX().subtract(one.getAffineX()).modInverse(PRIME));
    var x = slope.pow(2).subtract(one.getAffineX()).subtract(other.getAffineX()).mod(PRIME);
    return new ECPoint(x, slope.multiply(one.getAffineX().subtract(x)).subtract(one.getAffineY()).mod(PRIME));
  }

  private static BigInteger number(String written) {
    return new BigInteger(1, Base64.getUrlDecoder().decode(written));
  }

  /** As a JSON Web Key has it. */
  public static String written(BigInteger number) {
    var bytes = number.toByteArray();
    var fit = new byte[BYTES];
    int length = Math.min(bytes.length, BYTES);
    System.arraycopy(Arrays.copyOfRange(bytes, bytes.length - length, bytes.length), 0, fit, BYTES - length, length);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(fit);
  }
}

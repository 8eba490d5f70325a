package shop.kontor.shelf.application;

import java.util.Optional;
import shop.kontor.foundation.web.Refusal;

/** Reads the code in a picture. */
public interface CodeReader {

  /**
   * What a QR code, bar code or Data Matrix in the picture says; empty if there is none to be read.
   *
   * @param picture JPEG or PNG
   * @throws Refusal for what is no picture, or too large, or when too many are being read
   */
  Optional<String> read(byte[] picture);
}

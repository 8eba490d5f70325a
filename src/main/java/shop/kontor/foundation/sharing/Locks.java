package shop.kontor.foundation.sharing;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** The advisory locks that a house holds at a PostgreSQL server: a kind in 16 bits, and in 48 what it is about. */
public final class Locks {

  /** Held by whoever has the books open: shared by processes of a shop, alone by who moves them. */
  public static final long HOUSE = 0x6B6F6E746F72L;
  /** Of a transaction that takes positions of the journal; about a position before all of them. */
  public static final int POSITIONS = 0x4B01;
  static final int DUTY = 0x4B02;
  static final int TURN = 0x4B03;
  static final int SETTING = 0x4B04;
  static final int READY = 0x4B05;

  private static final int BITS = 48;
  private static final long MASK = (1L << BITS) - 1;

  private Locks() {}

  /** The lock of a kind about a number of 48 bits: three hundred million millions. */
  public static long of(int kind, long number) {
    return (long) kind << BITS | number & MASK;
  }

  static long of(int kind, String name) {
    return of(kind, digest(name));
  }

  /** What is agreed on for a setting: those about the same setting have the same {@link #setting}. */
  static long of(String setting, String value) {
    return of(SETTING, digest(setting) >>> 32 << 32 | digest(value) & 0xFFFF_FFFFL);
  }

  static int kind(long lock) {
    return (int) (lock >>> BITS);
  }

  static long setting(long lock) {
    return lock >>> 32;
  }

  /** 48 bits. */
  private static long digest(String text) {
    return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).getMostSignificantBits() & MASK;
  }
}

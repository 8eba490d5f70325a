package shop.kontor.customer;

/** What a customer may agree to, each by itself, and take back at any time. */
public enum Purpose {

  /** Staff may see what she did in the shop, in whichever channel, to help her. */
  HELP,
  /** The shop may write to her of what changes in her projects. */
  LETTERS
}

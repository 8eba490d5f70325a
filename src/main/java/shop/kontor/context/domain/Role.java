package shop.kontor.context.domain;

/** What a member may do, from the least to the most. */
public enum Role {

  /** Looks. */
  VIEWER,
  /** Changes what is considered, chosen and wished for. */
  EDITOR,
  /** Invites and removes members, too. */
  OWNER;

  public boolean mayChange() {
    return this != VIEWER;
  }

  public boolean mayInvite() {
    return this == OWNER;
  }

  static Role higher(Role a, Role b) {
    return a.compareTo(b) >= 0 ? a : b;
  }
}

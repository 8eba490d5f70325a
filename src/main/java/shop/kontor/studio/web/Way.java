package shop.kontor.studio.web;

/** How she tells of her room. */
enum Way {

  SIZE(""), DRAW(""), FILE(".sh3d,.dxf,.svg"), PICTURE("image/*");

  private final String accepts;

  Way(String accepts) {
    this.accepts = accepts;
  }

  /** Which files a browser offers her to choose from. */
  public String accepts() {
    return accepts;
  }
}

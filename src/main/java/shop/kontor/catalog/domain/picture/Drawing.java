package shop.kontor.catalog.domain.picture;

/** Draws one kind of piece to its own measures. */
@FunctionalInterface
interface Drawing {

  void draw(Piece piece, Scene scene);
}

package shop.kontor;

class Kontor {
  public static void main(String... args) {}
}

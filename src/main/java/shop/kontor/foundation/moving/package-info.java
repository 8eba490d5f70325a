/** How a shop moves its books to another database: {@code kontor migrate}. */
package shop.kontor.foundation.moving;

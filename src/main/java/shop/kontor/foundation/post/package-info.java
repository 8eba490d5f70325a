/**
 * The post between rooms: messages are journalled in the transaction that causes them and delivered in order, once.
 */
@NamedInterface("post")
package shop.kontor.foundation.post;

import org.springframework.modulith.NamedInterface;

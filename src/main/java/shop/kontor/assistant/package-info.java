/**
 * <b>Assistant</b>: the shop's voice: hears what a customer says, and does it with the shop's own use cases.
 *
 * <p>Owns conversations and the understanding of what is said in them, in English and in Korean. What it understands is
 * a list of calls: which use case, with which values. It decides no price, no stock and no date: it keeps replicas of
 * variants, offers, stock, places, delivery capacity, the tariff and projects, and says nothing that none of them tells. Asks context
 * to {@link shop.kontor.context.BeginProject begin a project} and to {@link shop.kontor.context.SetWishes set its wishes},
 * studio to {@link shop.kontor.studio.ProposeDesigns propose designs} and to {@link shop.kontor.studio.ChangeDesign change
 * one}, and cart to {@link shop.kontor.cart.ChangeCart change a cart} and, by her yes to a total, to
 * {@link shop.kontor.cart.CheckOutCart check it out}. A clerk takes a conversation over where its customer asked
 * for one. A room of its own because how people say things changes for other reasons than what a shop can do for them.
 */
@ApplicationModule(displayName = "Assistant")
package shop.kontor.assistant;

import org.springframework.modulith.ApplicationModule;

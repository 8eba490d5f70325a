/**
 * <b>Agents</b>: the door for software that customers send: protocols in which it finds goods, fills a cart and buys.
 *
 * <p>Owns what these protocols need and nothing of the trade: the addresses {@code /mcp} (Model Context Protocol),
 * {@code /ucp} and {@code /.well-known/ucp} (Universal Commerce Protocol), {@code /acp} and {@code /.well-known/acp.json}
 * (Agentic Commerce Protocol), {@code /.well-known/oauth-authorization-server} and
 * {@code /.well-known/oauth-protected-resource} (OAuth, by which a customer lets an agent act for her); in the profile {@code conformance} alone, in
 * which nobody pays and no shop with customers opens, {@code /orders} and {@code /testing}; the product feed, which
 * errand was asked for, and how it was answered; of a checkout also where it shall go, and for whom; and what each customer lets agents do. Keeps
 * replicas of variants, offers, stock, stores, delivery capacity, customers' orders and projects. Asks cart to {@link
 * shop.kontor.cart.ChangeCart} and {@link shop.kontor.cart.CheckOutCart}, in the channel {@code agent}: the same cart, the
 * same promises, the same order as on any page; and context and studio for what an agent does in a customer's projects. What
 * it keeps of guests bears the name that the errand itself was given at random. A room of its own because protocols change
 * every few months, and the shop should not have to.
 */
@ApplicationModule(displayName = "Agents")
package shop.kontor.agents;

import org.springframework.modulith.ApplicationModule;

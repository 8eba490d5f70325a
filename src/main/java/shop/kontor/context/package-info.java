/**
 * <b>Context</b>: what a customer is trying to do, as a living thing: her project.
 *
 * <p>Owns projects: goal, limits, members, what was considered, chosen and rejected and why. Each is a journal of steps
 * that is only ever added to; how it stands is derived. Keeps replicas of variants, offers, stock, delivery capacity,
 * groups and consents, and notices in each project those changes that matter to it; by letter, if she asked for that.
 * Keeps, too, what each customer did in the shop, for herself, and for staff if she agrees. Tells how each project stands
 * by {@link shop.kontor.context.ProjectChanged}. Accepts {@link shop.kontor.context.BeginProject},
 * {@link shop.kontor.context.SetWishes}, {@link shop.kontor.context.WeighPiece} and {@link shop.kontor.context.NoteDesign}
 * of rooms that work for one; {@link shop.kontor.context.PieceWeighed} answers. A room of its own because an intention
 * spans channels and weeks, and belongs to no one of the rooms that serve it.
 */
@ApplicationModule(displayName = "Context")
package shop.kontor.context;

import org.springframework.modulith.ApplicationModule;

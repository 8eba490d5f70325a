package shop.kontor.architecture.house;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;

/**
 * A message that a room makes, and so publishes: nothing else can be done with one but to hear it.
 *
 * @param place where it is made
 */
public record Told(JavaClass message, String place) {

  /** Constructors called, or factories of the message itself, anywhere in the room but in the message's own record. */
  public static List<Told> by(House house, Room room) {
    return room.classes().stream().flatMap(type -> type.getCodeUnitAccessesFromSelf().stream())
        .filter(call -> House.isMessage(call.getTargetOwner()) && !call.getTargetOwner().isInterface())
        .filter(call -> house.room(call.getTargetOwner()).isPresent())
        .filter(call -> !call.getOriginOwner().equals(call.getTargetOwner()))
        .filter(call -> call.getName().equals("<init>") || call.getTarget().resolveMember()
            .filter(member -> member.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.STATIC))
            .filter(member -> member.getReturnType().toErasure().equals(call.getTargetOwner())).isPresent())
        .map(call -> new Told(call.getTargetOwner(), call.getOrigin().getFullName() + " "
        + call.getSourceCodeLocation()))
        .toList();
  }
}

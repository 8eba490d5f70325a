/**
 * <b>Mesh</b>: who offers which data to whom, how fresh and how good it is, and who is told when a promise is broken.
 *
 * <p>Owns alarms. Reads the descriptions that rooms keep of their data products; the ports are the ground's, and stand
 * below each room's own addresses. Tells when a product is not as fresh or as good as promised, and when it is again. A
 * room of its own because those who look at the whole must not stand in the way of those who make a part.
 */
@ApplicationModule(displayName = "Mesh")
package shop.kontor.mesh;

import org.springframework.modulith.ApplicationModule;

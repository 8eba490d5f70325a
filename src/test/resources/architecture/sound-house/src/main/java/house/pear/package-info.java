/**
 * <b>Pear</b>: counts pears.
 */
@ApplicationModule(displayName = "Pear")
package house.pear;

import org.springframework.modulith.ApplicationModule;

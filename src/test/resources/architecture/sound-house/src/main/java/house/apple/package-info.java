/**
 * <b>Apple</b>: asks for pears, and remembers how many there are. Serves {@code /orchard}.
 */
@ApplicationModule(displayName = "Apple")
package house.apple;

import org.springframework.modulith.ApplicationModule;

/** One front door for a carved house: sends requests on to where their rooms are. */
@NamedInterface("gateway")
package shop.kontor.foundation.gateway;

import org.springframework.modulith.NamedInterface;

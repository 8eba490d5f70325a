/** What every room's pages and endpoints share: layout, language, refusals, repeated requests, live updates. */
@NamedInterface("web")
package shop.kontor.foundation.web;

import org.springframework.modulith.NamedInterface;

/** How rooms keep their books: conversions, JSON documents, and commits that survive. */
@NamedInterface("persistence")
package shop.kontor.foundation.persistence;

import org.springframework.modulith.NamedInterface;

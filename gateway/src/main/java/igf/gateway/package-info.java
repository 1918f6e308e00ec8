/**
 * The one address of the system: routes, identity, limits, and the pages that people see. It speaks HTTP only and
 * knows no other service's code; what it needs of them is written in the README's contract and in its routes file.
 */
@NullMarked
package igf.gateway;

import org.jspecify.annotations.NullMarked;

/** Health of the gateway and of the services behind it, with their read models. */
@NullMarked
package igf.gateway.health;

import org.jspecify.annotations.NullMarked;

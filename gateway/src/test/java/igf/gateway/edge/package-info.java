/** How the gateway finds services. */
@NullMarked
package igf.gateway.edge;

import org.jspecify.annotations.NullMarked;

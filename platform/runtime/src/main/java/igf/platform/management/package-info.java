/** The port for the gateway and the operator: health, metrics and what only the system asks itself. */
@NullMarked
package igf.platform.management;

import org.jspecify.annotations.NullMarked;

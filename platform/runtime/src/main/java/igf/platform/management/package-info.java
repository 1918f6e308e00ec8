/** The port for the gateway and the operator: health, metrics and internal paths. */
@NullMarked
package igf.platform.management;

import org.jspecify.annotations.NullMarked;

/** Administration of a service: read models and rebuilds, dead letters, resending, long operations, the demo clock. */
@NullMarked
package igf.platform.admin;

import org.jspecify.annotations.NullMarked;

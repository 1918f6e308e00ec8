/** What is measured and what it is compared with: servers, services, a client that costs little, the gateway and nginx. */
@NullMarked
package igf.bench.world;

import org.jspecify.annotations.NullMarked;

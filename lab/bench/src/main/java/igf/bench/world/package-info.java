/** The measured applications and what they are compared with: servers, services, a cheap client, the gateway and nginx. */
@NullMarked
package igf.bench.world;

import org.jspecify.annotations.NullMarked;

/** Turns a Spring Boot application into a service of this system: {@link igf.platform.ServiceRuntime}. */
@NullMarked
package igf.platform;

import org.jspecify.annotations.NullMarked;

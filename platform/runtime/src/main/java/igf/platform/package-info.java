/** What makes a Spring Boot application a service of this system: {@link igf.platform.ServiceRuntime}. */
@NullMarked
package igf.platform;

import org.jspecify.annotations.NullMarked;

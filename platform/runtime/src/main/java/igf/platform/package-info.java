/** Turns a Spring Boot application into a service of this system: {@link igf.platform.ServiceRuntime}. */
package igf.platform;

/**
 * Test support for every service: real PostgreSQL, Kafka and MongoDB, started once per JVM; a running service on a free
 * port; callers with signed tokens; events of other services on a real broker; and waiting without sleeps.
 */
package igf.platform.testing;

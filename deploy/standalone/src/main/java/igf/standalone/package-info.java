/**
 * Runs the whole system in one JVM without an installation, which is the default for new users.
 * <p>It starts real servers in or beside the JVM, then each service as a separate Spring context on its own port, from
 * the same classes as in separate processes. Services share only the class path; their settings are arguments. The
 * launcher manages what exists only once in a JVM: logging, shutdown, and the lock on the data.
 */
package igf.standalone;

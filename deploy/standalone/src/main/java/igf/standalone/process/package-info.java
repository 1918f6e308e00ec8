/**
 * Runs services and servers as separate processes: starts, supervises and restarts them, and ends them with the
 * launcher.
 */
package igf.standalone.process;

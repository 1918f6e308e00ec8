/** Services and servers as separate processes: starts, watches and restarts them, and ends them with the launcher. */
package igf.standalone.process;

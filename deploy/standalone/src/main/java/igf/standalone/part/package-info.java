/** Runs several services in the same JVM: their settings, excluded parts of the common class path, and log lines. */
package igf.standalone.part;

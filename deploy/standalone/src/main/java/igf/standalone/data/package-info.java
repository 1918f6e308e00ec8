/** The data directory of an instance, its lock, and errors of the start. */
package igf.standalone.data;

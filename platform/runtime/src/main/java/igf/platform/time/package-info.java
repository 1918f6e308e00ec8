/** The clock of an instance, which demo mode can set, and recorded deadlines that send commands. */
package igf.platform.time;

/**
 * The harness of the programs that test the system from outside: command-line options, processes, HTTP, waiting and
 * tables.
 */
@NullMarked
package igf.lab;

import org.jspecify.annotations.NullMarked;

/** The harness of everything that measures, breaks or plays the system from outside: options, processes, HTTP, waiting, tables. */
@NullMarked
package igf.lab;

import org.jspecify.annotations.NullMarked;

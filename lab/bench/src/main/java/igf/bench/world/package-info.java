/**
 * The measured applications, the programs that they are compared with, their servers, and a client with little
 * overhead.
 */
@NullMarked
package igf.bench.world;

import org.jspecify.annotations.NullMarked;

/** The demo, played on a running system. */
@NullMarked
package igf.acceptance.demo;

import org.jspecify.annotations.NullMarked;

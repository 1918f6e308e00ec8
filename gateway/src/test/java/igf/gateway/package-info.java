/** The gateway over HTTP, in front of small services made for the test. */
@NullMarked
package igf.gateway;

import org.jspecify.annotations.NullMarked;

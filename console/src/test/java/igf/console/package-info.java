/** Templates and words of the console. Tests of whole pages are in the gateway, which serves them. */
@NullMarked
package igf.console;

import org.jspecify.annotations.NullMarked;

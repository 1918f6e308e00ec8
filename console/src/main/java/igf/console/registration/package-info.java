/** Pages on which somebody registers, and confirms or changes what was said of them. */
@NullMarked
package igf.console.registration;

import org.jspecify.annotations.NullMarked;

/** What all pages share. */
@NullMarked
package igf.console.page;

import org.jspecify.annotations.NullMarked;

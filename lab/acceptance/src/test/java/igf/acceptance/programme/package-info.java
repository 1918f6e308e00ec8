/** The programme, as a tool of the secretariat makes it and as public tools read it. */
@NullMarked
package igf.acceptance.programme;

import org.jspecify.annotations.NullMarked;

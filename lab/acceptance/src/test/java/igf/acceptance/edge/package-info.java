/** What is answered to wrong input, and to those who may not. */
@NullMarked
package igf.acceptance.edge;

import org.jspecify.annotations.NullMarked;

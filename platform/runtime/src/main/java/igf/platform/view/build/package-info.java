/** The builds of a view: which is read, which is made anew beside it, and what is left over. */
@NullMarked
package igf.platform.view.build;

import org.jspecify.annotations.NullMarked;

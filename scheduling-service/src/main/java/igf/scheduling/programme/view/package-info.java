/** The programme as it is being made, for the secretariat: at present and as of any time before. */
@NullMarked
package igf.scheduling.programme.view;

import org.jspecify.annotations.NullMarked;

/** Appeals against decisions. */
@NullMarked
package igf.api.appeal;

import org.jspecify.annotations.NullMarked;

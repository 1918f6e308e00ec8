/** Types that all features share. */
@NullMarked
package igf.participation.vocabulary;

import org.jspecify.annotations.NullMarked;

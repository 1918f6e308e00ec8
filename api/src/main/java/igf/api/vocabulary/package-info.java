/** Closed sets of codes that several features share. */
@NullMarked
package igf.api.vocabulary;

import org.jspecify.annotations.NullMarked;

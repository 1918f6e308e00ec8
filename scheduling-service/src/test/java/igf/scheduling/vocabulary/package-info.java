/** Tests of the values that every feature of scheduling uses. */
@NullMarked
package igf.scheduling.vocabulary;

import org.jspecify.annotations.NullMarked;

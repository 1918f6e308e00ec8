@NullMarked
package igf.participation.vocabulary;

import org.jspecify.annotations.NullMarked;

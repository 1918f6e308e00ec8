/**
 * Words that all features share: how people take part, what is known of a session, what others may ask of a feature.
 */
@NullMarked
package igf.participation.vocabulary;

import org.jspecify.annotations.NullMarked;

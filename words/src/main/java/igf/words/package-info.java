/** Words that services and pages share, in six languages, and the class that reads a catalogue. */
@NullMarked
package igf.words;

import org.jspecify.annotations.NullMarked;

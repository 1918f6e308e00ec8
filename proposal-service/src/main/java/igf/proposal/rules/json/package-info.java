/** Rules as they are written in a file: read with every flaw named, checked, written again. */
@NullMarked
package igf.proposal.rules.json;

import org.jspecify.annotations.NullMarked;

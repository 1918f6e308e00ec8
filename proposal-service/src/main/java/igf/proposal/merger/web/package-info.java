/** The calls for mergers, for the secretariat, the organizers of both sides and the holders of links. */
@NullMarked
package igf.proposal.merger.web;

import org.jspecify.annotations.NullMarked;

package igf.proposal.paste.label;

import igf.api.roster.RosterRole;
import igf.proposal.paste.line.Line;
import org.jspecify.annotations.Nullable;

/**
 * One line of the block of moderators and rapporteur: a label, a person, or both.
 *
 * @param label the role that the line names
 * @param person empty if the line is the label alone
 */
public record RoleLine(@Nullable RosterRole label, String person, Line line) {}

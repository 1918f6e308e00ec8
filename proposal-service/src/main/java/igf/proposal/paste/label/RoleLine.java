package igf.proposal.paste.label;

import igf.api.roster.RosterRole;
import igf.proposal.paste.line.Line;
import org.jspecify.annotations.Nullable;

/**
 * A line of the block of moderators and rapporteur: a label, a person, or both.
 *
 * @param person empty if the line is only a label
 */
public record RoleLine(@Nullable RosterRole label, String person, Line line) {}

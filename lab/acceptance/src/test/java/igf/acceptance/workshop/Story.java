package igf.acceptance.workshop;

import igf.acceptance.system.Callers;
import igf.api.proposal.ProposalShown;
import igf.api.roster.RosterEntryShown;
import igf.client.Versioned;
import igf.client.proposal.ProposalApi;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Values that the steps of the journey pass on to each other. */
final class Story {
    static final String SECRETARIAT = "secretariat";
    static final String ORGANIZER = "organizer-1";
    static final String RAPPORTEUR = "organizer-2";
    static final String TOOL = "tool";
    static final List<String> MAG = List.of("mag-1", "mag-2", "mag-3");
    static final LocalDate FIRST_DAY = LocalDate.of(2031, 10, 13);

    /** New in each run, so that the journey can run on a system with earlier ones. */
    final String edition = "journey-" + UUID.randomUUID().toString().substring(0, 8);

    final Callers callers;
    /** Titles by proposal id: the pasted one first. */
    final Map<String, String> proposals = new LinkedHashMap<>();
    /** Sessions by proposal id. */
    final Map<String, String> sessions = new LinkedHashMap<>();
    /** Registrations by e-mail. */
    final Map<String, String> registrations = new LinkedHashMap<>();
    /** Scores by proposal, one map of criterion to score for each review. */
    final Map<String, List<Map<String, Integer>>> reviews = new LinkedHashMap<>();

    Story(Callers callers) {
        this.callers = callers;
    }

    /** Returns the proposal that was pasted. */
    String pasted() {
        return proposals.keySet().iterator().next();
    }

    String proposal(int index) {
        return List.copyOf(proposals.keySet()).get(index);
    }

    String session(int index) {
        return java.util.Objects.requireNonNull(sessions.get(proposal(index)));
    }

    Versioned<ProposalShown> read(String proposal) {
        return Versioned.of(callers.as(ORGANIZER, ProposalApi.class).read(proposal));
    }

    static List<RosterEntryShown> roster(ProposalShown proposal) {
        return proposal.roster();
    }
}

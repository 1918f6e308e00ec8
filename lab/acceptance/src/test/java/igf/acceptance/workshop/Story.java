package igf.acceptance.workshop;

import igf.acceptance.system.Callers;
import igf.client.Versioned;
import igf.client.proposal.Proposal;
import igf.client.proposal.ProposalApi;
import igf.client.proposal.RosterEntry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the steps of the journey hand on to each other. */
final class Story {
    static final String SECRETARIAT = "secretariat";
    static final String ORGANIZER = "organizer-1";
    static final String RAPPORTEUR = "organizer-2";
    static final String TOOL = "tool";
    static final List<String> MAG = List.of("mag-1", "mag-2", "mag-3");
    static final LocalDate FIRST_DAY = LocalDate.of(2031, 10, 13);

    /** New in each run, so that a journey can be told on a system that has heard others. */
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

    /** The proposal that was pasted. */
    String pasted() {
        return proposals.keySet().iterator().next();
    }

    String proposal(int index) {
        return List.copyOf(proposals.keySet()).get(index);
    }

    String session(int index) {
        return java.util.Objects.requireNonNull(sessions.get(proposal(index)));
    }

    Versioned<Proposal> read(String proposal) {
        return Versioned.of(callers.as(ORGANIZER, ProposalApi.class).read(proposal));
    }

    static List<RosterEntry> roster(Proposal proposal) {
        List<RosterEntry> roster = proposal.roster();
        return roster == null ? new ArrayList<>() : roster;
    }
}

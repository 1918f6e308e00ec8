package igf.proposal.evidence;

import java.util.Map;

/**
 * What data say of a criterion, without anybody's name.
 *
 * @param code what kind of thing they say
 * @param sentence in English
 * @param args what the sentence is made of, so that it can be said in other words
 */
public record Observation(Code code, String sentence, Map<String, Object> args) {

    /** A kind of thing that data say; what each is made of stands where it is made. */
    public enum Code {
        FOR_PEOPLE,
        COMPLETE,
        INCOMPLETE,
        REVIEWERS_ORGANIZE,
        SPEAKERS,
        GENDERS,
        ONSITE,
        NO_REPORT_OWED,
        REPORTS_OWED,
        PER_PERSON,
        PER_ORGANIZATION
    }

    public Observation {
        args = Map.copyOf(args);
    }
}

package igf.scheduling.release;

import igf.scheduling.vocabulary.Format;
import igf.scheduling.vocabulary.Member;
import igf.scheduling.vocabulary.Place;
import igf.scheduling.vocabulary.Theme;
import java.util.List;
import java.util.UUID;

/** A session as it was made public. @param version the session's own at that time: the calendar's SEQUENCE */
public record ReleasedSession(
        UUID sessionId,
        UUID proposalId,
        int number,
        String title,
        Format format,
        List<Theme> subthemes,
        String description,
        List<Member> people,
        Place place,
        long version) {

    public ReleasedSession {
        subthemes = List.copyOf(subthemes);
        people = List.copyOf(people);
    }
}

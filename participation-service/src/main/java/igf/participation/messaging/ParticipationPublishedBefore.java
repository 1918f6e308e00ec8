package igf.participation.messaging;

import igf.platform.messaging.PublishedBefore;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Frozen with commit e31deec: see {@link PublishedBefore}. */
@Component
class ParticipationPublishedBefore implements PublishedBefore {

    @Override
    public List<Address> of(String name, JsonNode e) {
        return switch (name) {
            case "registration.registered.1" -> one("igf.participant.registered.v1", e.at("/id"));
            case "seats.taken.1", "seats.promoted.1" -> one("igf.participant.seated.v1", e.at("/room/session"));
            case "attendance.noted.1" ->
                one(
                        e.at("/fact/kind").asString().equals("JOINED")
                                ? "igf.participant.joined.v1"
                                : "igf.participant.left.v1",
                        e.at("/session"));
            case "report.called.1" -> one("igf.report.due.v1", e.at("/subject/session"));
            case "report.filed.1" -> one("igf.report.filed.v1", e.at("/subject/session"));
            case "report.missed.1" -> one("igf.report.overdue.v1", e.at("/subject/session"));
            case "person.erased.1" -> one("igf.person.erased.v1", e.at("/person"));
            case "person.linked.1", "person.unlinked.1" -> one("igf.person.linked.v1", e.at("/person"));
            default -> List.of();
        };
    }

    private static List<Address> one(String type, JsonNode subject) {
        return List.of(new Address(type, subject.asString()));
    }
}

package igf.console.schedule;

import static igf.console.service.Json.string;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A session to which a plan gives another place.
 *
 * @param session the session's id
 * @param from its place before; empty if it has none
 * @param applied whether this move was applied alone
 */
record PlannedMove(
        String session,
        int number,
        String title,
        RoomAndTime from,
        RoomAndTime to,
        List<Reason> because,
        boolean applied) {

    /**
     * A constraint that speaks for a move, or against it or a place.
     *
     * @param cost points gained by a move, or places that the constraint rules out
     */
    record Reason(String constraint, String sentence, long cost) {
        static List<Reason> all(JsonNode list) {
            return list.valueStream()
                    .map(json -> new Reason(
                            string(json, "constraint"),
                            string(json, "sentence"),
                            json.path("cost").asLong(0)))
                    .toList();
        }

        public String sign() {
            return cost < 0 ? "−" : "+";
        }

        public long size() {
            return Math.abs(cost);
        }
    }

    /**
     * A session that fits nowhere.
     *
     * @param places number of places that were offered
     */
    record Unplaced(int number, String title, int places, List<Reason> because) {
        static List<Unplaced> all(JsonNode plan) {
            return plan.path("unplaced")
                    .valueStream()
                    .map(json -> new Unplaced(
                            json.path("number").asInt(0),
                            string(json, "title"),
                            json.path("places").asInt(0),
                            Reason.all(json.path("because"))))
                    .toList();
        }
    }

    /**
     * How far a plan is that is being computed.
     *
     * @param stepLimit 0 if nothing is known yet
     * @param best null before there is a result
     */
    record Progress(long steps, long stepLimit, @Nullable BestSoFar best) {}

    /** The best result so far, with the soft score, which is never above zero. */
    record BestSoFar(int placed, int unplaced, long soft) {

        public long points() {
            return -soft;
        }
    }

    /**
     * A plan with which another can be compared.
     *
     * @param at when it was asked for, ISO 8601; empty if it is not known
     */
    record Other(String id, String at, long points) {

        /** Returns the plans of a list that have a result. */
        static List<Other> all(Stream<JsonNode> plans) {
            return plans.filter(json -> json.path("score").isObject())
                    .map(json -> new Other(
                            string(json, "id"),
                            string(json, "requestedAt"),
                            -json.at("/score/soft").asLong(0)))
                    .toList();
        }
    }

    /** A session with its place in two plans, or in a plan and the present programme; empty if it has none. */
    record Difference(int number, String title, RoomAndTime place, RoomAndTime other) {

        /** @param rooms names of rooms by slug */
        static List<Difference> all(JsonNode comparison, Map<String, String> rooms) {
            return comparison
                    .path("sessions")
                    .valueStream()
                    .map(json -> new Difference(
                            json.path("number").asInt(0),
                            string(json, "title"),
                            PlannedMove.place(json.path("place"), rooms),
                            PlannedMove.place(json.path("other"), rooms)))
                    .toList();
        }
    }

    /** A constraint with its weight, empty if it always holds, and its costs without and with the plan. */
    record Cost(String name, String sentence, String weight, long before, long cost) {
        static List<Cost> all(JsonNode plan) {
            return all(plan, "before");
        }

        /** @param other the member with the cost that stands beside that of the plan */
        static List<Cost> all(JsonNode plan, String other) {
            return plan.path("constraints")
                    .valueStream()
                    .map(json -> new Cost(
                            string(json, "name"),
                            string(json, "sentence"),
                            string(json, "weight"),
                            json.path(other).asLong(0),
                            json.path("cost").asLong(0)))
                    .toList();
        }

        public boolean weighed() {
            return !weight.isEmpty();
        }
    }

    /** @param rooms names of rooms by slug */
    static List<PlannedMove> all(JsonNode plan, Map<String, String> rooms) {
        Set<String> applied =
                plan.path("applied").valueStream().map(id -> id.asString("")).collect(Collectors.toSet());
        Map<String, JsonNode> changes = new HashMap<>();
        plan.path("changes").valueStream().forEach(change -> changes.put(string(change, "session"), change));
        return plan.path("placements")
                .valueStream()
                .map(json -> {
                    String session = string(json, "session");
                    JsonNode change = changes.getOrDefault(session, json.path("change"));
                    return new PlannedMove(
                            session,
                            json.path("number").asInt(0),
                            string(json, "title"),
                            place(change.path("from"), rooms),
                            place(json, rooms),
                            Reason.all(change.path("because")),
                            applied.contains(session));
                })
                .toList();
    }

    private static RoomAndTime place(JsonNode json, Map<String, String> rooms) {
        String room = string(json, "room");
        return new RoomAndTime(rooms.getOrDefault(room, room), string(json, "start"), List.of());
    }

    public boolean open() {
        return !applied;
    }
}

package igf.scheduling.programme;

import igf.platform.domain.Refusal;
import igf.scheduling.session.Pin;
import igf.scheduling.session.SessionFacts;
import igf.scheduling.vocabulary.Clash;
import igf.scheduling.vocabulary.EditionFacts;
import igf.scheduling.vocabulary.LocalTimes;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;

final class ProgrammeRefusal {

    /** The slug stands for all rooms. */
    static final Refusal ROOM_RESERVED =
            Refusal.rule("ROOM_RESERVED", "", "The slug all-rooms stands for all rooms; choose another one.");

    private ProgrammeRefusal() {}

    static Refusal unknownRoom(String room, String edition) {
        return unknownRoom(room, edition, "/room");
    }

    static Refusal unknownRoom(String room, String edition, String pointer) {
        return Refusal.rule(
                "ROOM_UNKNOWN",
                pointer,
                "The edition has no room \"%s\"; GET /editions/%s/rooms lists them.".formatted(room, edition));
    }

    static Refusal roomRequired(SessionFacts facts) {
        return Refusal.rule(
                "ROOM_REQUIRED",
                "/room",
                sessionLabel(facts) + " needs a room; only sessions without people, such as breaks, span all rooms.");
    }

    static Refusal dayOutsideEdition(LocalDate date, EditionFacts edition) {
        return Refusal.rule(
                "DAY_OUTSIDE_EDITION",
                "/days",
                "A day of the grid would be on %s; the edition takes place from %s to %s."
                        .formatted(date, edition.startsOn(), edition.endsOn()));
    }

    static Refusal unknownSlot(String start, String edition) {
        return Refusal.rule(
                "SLOT_UNKNOWN",
                "/start",
                "No slot of the grid starts on %s; GET /editions/%s/grid lists them.".formatted(start, edition));
    }

    static Refusal skippedTime(String start, String timeZone) {
        return Refusal.rule("TIME_SKIPPED", "/start", "The clocks of " + timeZone + " jump over " + start + ".");
    }

    static Refusal cancelled(String reason) {
        return Refusal.conflict("SESSION_CANCELLED", "The session does not take place (" + reason + ").");
    }

    static Refusal unevenStart(String start) {
        return Refusal.rule(
                "START_NOT_POSSIBLE",
                "/start",
                "A session without a proposal starts at a full five minutes on a day of the grid, not on " + start
                        + ".");
    }

    /** Only its proposal decides about a workshop. */
    static Refusal sessionOfProposal(SessionFacts facts) {
        return Refusal.conflict(
                "SESSION_OF_PROPOSAL",
                sessionLabel(facts) + " comes from a proposal; its proposal decides about it.",
                Map.of("given", facts.number() + " \"" + facts.title() + "\""));
    }

    /** Requires a reason to cancel a session that the public knows. */
    static Refusal cancellationReasonRequired(SessionFacts facts) {
        return Refusal.rule(
                "REASON_REQUIRED", "/reason", sessionLabel(facts) + " was released; say why it is cancelled.");
    }

    /** A session that spans all rooms would become one with people. */
    static Refusal needsOneRoom(SessionFacts facts) {
        return Refusal.rule(
                "KIND_NEEDS_ROOM",
                "/kind",
                sessionLabel(facts)
                        + " spans all rooms, but sessions of this kind have people; place it in one first.");
    }

    /** Seats and reports of a released session depend on its kind. */
    static Refusal kindReleased(SessionFacts facts) {
        return Refusal.rule(
                "KIND_RELEASED",
                "/kind",
                sessionLabel(facts) + " was released as " + facts.kind() + "; cancel it and add another session.");
    }

    static Refusal kindWithoutPeople(SessionFacts facts) {
        return Refusal.rule(
                "KIND_WITHOUT_PEOPLE", "", sessionLabel(facts) + " is of a kind without people, so it has no roster.");
    }

    /** A session with people would become one without. */
    static Refusal hasRoster(SessionFacts facts) {
        return Refusal.rule(
                "KIND_WITHOUT_PEOPLE",
                "/kind",
                sessionLabel(facts) + " has people, but sessions of this kind have none; remove them first.");
    }

    static Refusal slotInUse(SessionFacts facts, String start) {
        return Refusal.conflict("SLOT_IN_USE", sessionLabel(facts) + " is placed on " + start + "; move it first.");
    }

    static Refusal roomInUse(SessionFacts facts, String room, String start) {
        return Refusal.conflict(
                "ROOM_IN_USE",
                sessionLabel(facts) + " is placed in the room " + room + " on " + start + "; move it first.",
                Map.of("given", facts.number() + " \"" + facts.title() + "\""));
    }

    static Refusal planOutdated(SessionFacts facts) {
        return Refusal.conflict(
                "PLAN_OUTDATED", sessionLabel(facts) + " was placed elsewhere since the plan was made.");
    }

    /** Requires a reason to change a session that has begun, since the public was invited to it. */
    static Refusal reasonRequired(SessionFacts facts) {
        return Refusal.rule("REASON_REQUIRED", "/reason", sessionLabel(facts) + " has begun; say why it is changed.");
    }

    static Refusal frozen(SessionFacts facts, Freeze freeze, EditionFacts edition) {
        var from = freeze.from().atZone(edition.zone());
        return Refusal.rule(
                "REASON_REQUIRED",
                "/reason",
                "%s is in a programme that has been frozen since %s, %s (%s); say why its place is changed."
                        .formatted(
                                sessionLabel(facts),
                                from.toLocalDate(),
                                from.toLocalTime().truncatedTo(ChronoUnit.MINUTES),
                                edition.timeZone()),
                Map.of("frozenFrom", freeze.from().toString()));
    }

    static Refusal notPlaced(SessionFacts facts) {
        return Refusal.rule(
                "SESSION_UNPLACED", "", sessionLabel(facts) + " has no place to be pinned to; place it first.");
    }

    static Refusal pinned(SessionFacts facts, Pin pin) {
        return Refusal.conflict(
                "SESSION_PINNED", sessionLabel(facts) + " is pinned to its place (" + pin.reason() + ").");
    }

    static Refusal placeChanged(SessionFacts facts) {
        return Refusal.conflict(
                "PLACE_CHANGED", sessionLabel(facts) + " was placed elsewhere since the swap was agreed.");
    }

    static Refusal begun(SessionFacts facts) {
        return Refusal.conflict("SESSION_BEGUN", sessionLabel(facts) + " has begun.");
    }

    static Refusal unknownClash(int index) {
        return Refusal.rule("CLASH_UNKNOWN", clashPointer(index), "The programme has no such clash now.");
    }

    static Refusal clashNotAcknowledgeable(int index, Clash.Kind kind) {
        return Refusal.rule(
                "CLASH_NOT_ACKNOWLEDGEABLE",
                clashPointer(index),
                "A release cannot acknowledge a clash of the kind " + kind + "; resolve it.",
                Map.of("kind", kind));
    }

    static Refusal duplicateClash(int index) {
        return Refusal.rule("CLASH_TWICE", clashPointer(index), "Name each clash once.");
    }

    /** The secretariat would release something else than it has seen. */
    static Refusal outdatedPreview() {
        return Refusal.conflict(
                "PREVIEW_OUTDATED",
                "The programme has changed since the preview, or the preview was of other sessions. Preview the release"
                        + " again.");
    }

    static Refusal unknownSession(int index) {
        return Refusal.rule("SESSION_UNKNOWN", "/sessions/" + index, "The edition has no such session.");
    }

    static Refusal emptyDay(int index, LocalDate day) {
        return Refusal.rule(
                "DAY_WITHOUT_SESSIONS",
                "/days/" + index,
                "No session is on " + LocalTimes.describeDay(day) + ", neither now nor in the last release.");
    }

    private static String clashPointer(int index) {
        return "/acknowledge/" + index + "/clash";
    }

    private static String sessionLabel(SessionFacts facts) {
        return "Session " + facts.number() + " \"" + facts.title() + "\"";
    }
}

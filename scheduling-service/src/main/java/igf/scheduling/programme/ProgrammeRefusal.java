package igf.scheduling.programme;

import igf.platform.domain.Refusal;

/** Why a programme says no. */
public sealed interface ProgrammeRefusal extends Refusal {

    record UnknownRoom(String room) implements ProgrammeRefusal {
        @Override
        public String rule() {
            return "ROOM_UNKNOWN";
        }

        @Override
        public String pointer() {
            return "/room";
        }

        @Override
        public String detail() {
            return "The edition has no room \"" + room + "\".";
        }
    }

    record NoSlot(String start) implements ProgrammeRefusal {
        @Override
        public String rule() {
            return "SLOT_UNKNOWN";
        }

        @Override
        public String pointer() {
            return "/start";
        }

        @Override
        public String detail() {
            return "No slot of the grid starts at " + start + ".";
        }
    }

    record SkippedTime(String start, String timeZone) implements ProgrammeRefusal {
        @Override
        public String rule() {
            return "TIME_SKIPPED";
        }

        @Override
        public String pointer() {
            return "/start";
        }

        @Override
        public String detail() {
            return "The clocks of " + timeZone + " jump over " + start + ".";
        }
    }

    record Cancelled(String reason) implements ProgrammeRefusal {
        @Override
        public String rule() {
            return "SESSION_CANCELLED";
        }

        @Override
        public String detail() {
            return "The session does not take place (" + reason + ").";
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    }

    /** @param title of a session that starts in a slot which would be gone */
    record SlotInUse(int number, String title, String start) implements ProgrammeRefusal {
        @Override
        public String rule() {
            return "SLOT_IN_USE";
        }

        @Override
        public String detail() {
            return "Session " + number + " \"" + title + "\" is placed at " + start + "; move it first.";
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    }

    /** A plan was made for another programme than there is now. */
    record PlanOutdated(int number, String title) implements ProgrammeRefusal {
        @Override
        public String rule() {
            return "PLAN_OUTDATED";
        }

        @Override
        public String detail() {
            return "Session " + number + " \"" + title + "\" was placed elsewhere since the plan was made.";
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    }
}
